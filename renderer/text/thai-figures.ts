/** What is said about figures and footnotes on the page. */
export const THAI_FIGURES = {
  bar: 'เครื่องมือภาพ',
  width: 'ความกว้าง (ร้อยละของหน้า)',
  alt: 'คำบรรยายแทนภาพ',
  altHint: 'ภาพนี้แสดงอะไร สำหรับผู้ที่มองไม่เห็น',
  remove: 'ลบภาพ',
  choose: 'เลือกแฟ้มภาพ',
  notAPicture: '{{file}} ไม่ใช่แฟ้มภาพ วางได้เฉพาะ PNG, JPEG หรือ SVG ส่วนแฟ้มเอกสารให้ใช้คำสั่งนำเข้า',
  nowhere: 'วางเคอร์เซอร์ในหน้ากระดาษก่อน แล้วแทรกภาพอีกครั้ง',
};

export const THAI_NOTES = {
  note: 'เชิงอรรถ {{label}}',
  words: 'ข้อความของเชิงอรรถ {{label}}',
  ofChapter: 'เชิงอรรถของบทนี้',
  hint: 'Esc กลับไปที่ข้อความ · Enter ขึ้นบรรทัดใหม่',
  empty: 'ยังไม่มีข้อความ',
  remove: 'ลบเชิงอรรถ',
  back: 'กลับไปที่ข้อความ (Esc)',
};
