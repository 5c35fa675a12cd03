/** What the shell says in a terminal, in both languages. */
export const TEXT = {
  th: {
    address: (address: string) => `ร่างแผนพร้อมใช้ที่ ${address}`,
    once: 'ลิงก์นี้เปิดได้ครั้งเดียว ถ้าต้องการลิงก์ใหม่ให้สั่งอีกครั้ง กด Ctrl+C เพื่อปิด',
    noBrowser:
      'ไม่พบจอภาพหรือเบราว์เซอร์ Chromium, Chrome หรือ Edge เปิดลิงก์ข้างต้นเอง หรือใช้จากเทอร์มินัลด้วย npm run --silent cli -- --help',
    opened: 'เปิดร่างแผนในหน้าต่างเบราว์เซอร์แล้ว ปิดหน้าต่างเพื่อจบการทำงาน',
    openedAgain: 'คลังนี้เปิดอยู่แล้ว จึงเปิดหน้าต่างของโปรแกรมที่ทำงานอยู่',
    noPages: 'ยังไม่ได้สร้างหน้าจอ สั่ง npm run build แล้วเปิดใหม่',
  },
  en: {
    address: (address: string) => `RangPhaen is ready at ${address}`,
    once: 'This link opens once; run the command again for a new one. Press Ctrl+C to end.',
    noBrowser:
      'There is no display, or no Chromium, Chrome or Edge. Open the link above yourself, or work from the terminal: npm run --silent cli -- --help',
    opened: 'RangPhaen is open in a browser window; close the window to end it.',
    openedAgain: 'This library is already open, so a window of the running app was opened.',
    noPages: 'The screens are not built. Run npm run build and start again.',
  },
} as const;
