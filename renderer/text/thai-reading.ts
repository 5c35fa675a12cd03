/** What the reading view, the pane beside the page and printing say. */
export const THAI_READING = {
  reading: {
    title: 'อ่าน “{{name}}”',
    pages: 'หน้าที่อ่าน',
    contents: 'สารบัญของสิ่งที่อ่าน',
    write: 'เขียนต่อตรงนี้',
    empty: 'แผนนี้ยังไม่มีเนื้อหาให้อ่าน',
    emptyText: 'กลับไปที่ร่างเพื่อเพิ่มบทแรก',
  },
  beside: {
    title: 'อ่านด้านข้าง',
    pages: 'หน้าที่อ่านด้านข้าง',
    what: 'สิ่งที่อ่านด้านข้าง',
    section: 'ไปที่หัวข้อ',
    close: 'ปิดหน้าอ่านด้านข้าง',
    draft: 'ร่างปัจจุบัน',
    versions: 'ฉบับของแผนนี้',
    plans: 'แผนอื่น',
    nothing: 'ไม่พบ',
    failed: 'เปิดอ่านไม่ได้',
    empty: 'ไม่มีเนื้อหาให้อ่าน',
    open: 'อ่านด้านข้างขณะเขียน',
    splitter: 'ปรับความกว้างของหน้าอ่านด้านข้าง',
  },
  focus: {
    leave: 'ออกจากการจดจ่อ (Esc)',
    on: 'เหลือหน้ากระดาษอย่างเดียวแล้ว กด Esc เพื่อกลับ',
  },
  print: {
    preparing: 'กำลังจัดหน้าเพื่อพิมพ์…',
    menu: 'พิมพ์และ PDF',
  },
};
