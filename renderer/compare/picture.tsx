/** The picture of a figure on a page, and what stands in its place while it is on its way or lost. */
import type { Figure } from '../../shared/plan/model.ts';
import { usePictureAddress } from '../pictures/use-pictures.tsx';
import { useSpeech } from '../text/speak.ts';
import type { PaintedLine } from './painted.ts';
import classes from './picture.module.css';

interface PictureProps {
  readonly figure: Figure;
  readonly look: PaintedLine['look'];
  /** Said of a picture that nobody described. */
  readonly caption: string;
}

export function Picture({ figure, look, caption }: PictureProps) {
  const { t } = useSpeech();
  const address = usePictureAddress(figure.image);
  const alt = figure.alt.text || caption || t('compare.picture');
  const { width, height } = figure.pixels;
  const box = { width: `${figure.width / 10}%`, aspectRatio: `${width} / ${height}` };
  return (
    <span className={classes.picture} data-look={look} style={box}>
      {address ? (
        <img src={address} alt={alt} />
      ) : (
        <span role="img" aria-label={alt} className={classes.noPicture}>
          {alt}
        </span>
      )}
    </span>
  );
}
