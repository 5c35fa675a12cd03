/** The words of the native menu, in both languages. The main process cannot see the page's own strings. */
import type { Language } from '../../shared/errors.ts';

export type MenuLanguage = Language;

export const MENU_TEXT = {
  app: { th: 'ร่างแผน', en: 'RangPhaen' },
  about: { th: 'เกี่ยวกับร่างแผน', en: 'About RangPhaen' },
  hide: { th: 'ซ่อนร่างแผน', en: 'Hide RangPhaen' },
  quit: { th: 'ออกจากโปรแกรม', en: 'Quit' },
  file: { th: 'แฟ้ม', en: 'File' },
  newPlan: { th: 'แผนใหม่…', en: 'New plan…' },
  openLibrary: { th: 'คลังแผน', en: 'Library of plans' },
  importFile: { th: 'นำเข้าจากแฟ้ม…', en: 'Import a file…' },
  saveVersion: { th: 'บันทึกเป็นฉบับร่าง…', en: 'Save a version…' },
  exportWord: { th: 'ส่งออก…', en: 'Export…' },
  settings: { th: 'ตั้งค่า', en: 'Settings' },
  edit: { th: 'แก้ไข', en: 'Edit' },
  undo: { th: 'เลิกทำ', en: 'Undo' },
  redo: { th: 'ทำซ้ำ', en: 'Redo' },
  palette: { th: 'ค้นหาหรือสั่งงาน…', en: 'Search or command…' },
  cut: { th: 'ตัด', en: 'Cut' },
  copy: { th: 'คัดลอก', en: 'Copy' },
  paste: { th: 'วาง', en: 'Paste' },
  pastePlain: { th: 'วางเฉพาะข้อความ', en: 'Paste as plain text' },
  selectAll: { th: 'เลือกทั้งหมด', en: 'Select all' },
  view: { th: 'มุมมอง', en: 'View' },
  zoomIn: { th: 'ขยาย', en: 'Zoom in' },
  zoomOut: { th: 'ย่อ', en: 'Zoom out' },
  zoomReset: { th: 'ขนาดปกติ', en: 'Actual size' },
  fullScreen: { th: 'เต็มจอ', en: 'Full screen' },
  developer: { th: 'เครื่องมือนักพัฒนา', en: 'Developer tools' },
  window: { th: 'หน้าต่าง', en: 'Window' },
  minimize: { th: 'ย่อหน้าต่าง', en: 'Minimise' },
  close: { th: 'ปิดหน้าต่าง', en: 'Close window' },
  help: { th: 'ช่วยเหลือ', en: 'Help' },
  cannotStart: { th: 'เปิดร่างแผนไม่ได้', en: 'RangPhaen cannot start' },
  bug: { th: 'โปรแกรมทำงานผิดพลาด', en: 'Something went wrong' },
} as const satisfies Record<string, Record<MenuLanguage, string>>;

export type MenuWord = keyof typeof MENU_TEXT;
