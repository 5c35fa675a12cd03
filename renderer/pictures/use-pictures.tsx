/** Pictures as React has them: one store for the window, and the address of one picture. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useShell } from '../rpc/use-shell.ts';
import { bytesOfBase64 } from '../ui/files.ts';
import { PictureStore } from './picture-store.ts';

const NOWHERE = new PictureStore(async () => null);
const PicturesContext = createContext(NOWHERE);

export function PicturesProvider({ children }: { children: ReactNode }) {
  const { client } = useShell();
  const [store] = useState(
    () =>
      new PictureStore(async (image) => {
        const file = await client.images.get({ image });
        return file && { mediaType: file.mediaType, bytes: bytesOfBase64(file.bytes) };
      }),
  );
  useEffect(() => () => store.clear(), [store]);
  return <PicturesContext.Provider value={store}>{children}</PicturesContext.Provider>;
}

export function usePictures(): PictureStore {
  return useContext(PicturesContext);
}

/** The address of a picture; undefined while it is on its way, null where it is lost. */
export function usePictureAddress(image: string): string | null | undefined {
  const store = usePictures();
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let wanted = true;
    void store.address(image).then((found) => {
      if (wanted) setAddress(found);
    });
    return () => {
      wanted = false;
    };
  }, [store, image]);
  return address;
}
