/** Sentences of the letters, their registers, the check and the agencies in Thai. */
export const THAI_LETTERS = {
  title: 'หนังสือราชการ',
  tabs: 'ส่วนของหนังสือ',
  list: 'หนังสือ',
  register: 'ทะเบียนส่ง',
  incoming: 'ทะเบียนรับ',
  check: 'ตรวจแฟ้ม Word',
  agencies: 'หน่วยงาน',
};
