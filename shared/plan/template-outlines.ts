/**
 * The headings a new plan starts with. Customary outlines, not law: those of level-3 action plans as the planning council's
 * forms have them, and those of master and development plans. Headings are Thai, since plans are; advice is in both languages.
 */

/** A heading: level, title, advice in Thai and English. `un-numbered` where the heading takes no number. */
export type TemplateHeading = readonly [level: number, title: string, th: string, en: string, number?: 'un-numbered'];

const SUMMARY_TH = 'เขียนเป็นส่วนสุดท้าย ให้ผู้บริหารอ่านจบในสองหน้า: ทำไมต้องมีแผน จะไปถึงอะไร ด้วยวิธีใด ใช้เงินเท่าใด';
const SUMMARY_EN =
  'Write this last. In two pages an executive should learn why the plan exists, what it will reach, how, and at what cost.';

const OPENING: readonly TemplateHeading[] = [
  [1, 'บทสรุปผู้บริหาร', SUMMARY_TH, SUMMARY_EN, 'un-numbered'],
  [
    1,
    'บทนำ',
    'บอกผู้อ่านว่าแผนนี้เกิดขึ้นได้อย่างไร และอ่านเล่มนี้อย่างไร',
    'Tell the reader how the plan came about and how to read it.',
  ],
  [
    2,
    'ความเป็นมา',
    'เล่าเหตุที่ต้องจัดทำแผน อ้างกฎหมายหรือมติที่เป็นต้นเรื่องพร้อมวันที่',
    'Say what calls for the plan; cite the law or resolution behind it, with its date.',
  ],
  [
    2,
    'วัตถุประสงค์',
    'ระบุสามถึงห้าข้อ แต่ละข้อขึ้นต้นด้วยคำกริยาและตรวจสอบได้ว่าสำเร็จหรือไม่',
    'Three to five aims; each begins with a verb and can be checked.',
  ],
  [
    2,
    'ขอบเขต',
    'กำหนดช่วงปี พื้นที่ กลุ่มเป้าหมาย และสิ่งที่แผนนี้ไม่ครอบคลุม',
    'Set the years, the area, the people concerned, and what the plan leaves out.',
  ],
  [
    2,
    'วิธีการจัดทำ',
    'อธิบายขั้นตอน แหล่งข้อมูล และการรับฟังความคิดเห็น',
    'Explain the steps, the sources and how people were heard.',
  ],
  [
    2,
    'นิยาม',
    'อธิบายคำที่ผู้อ่านทั่วไปอาจเข้าใจต่างกัน เรียงตามลำดับอักษร',
    'Define words that readers may take differently, in alphabetical order.',
  ],
  [1, 'สภาพแวดล้อมและบริบท', 'วางแผนนี้ไว้ในภาพใหญ่ก่อนจะวิเคราะห์', 'Place the plan in the larger picture before analysing.'],
  [2, 'กฎหมายที่เกี่ยวข้อง', 'สรุปเฉพาะมาตราที่ให้อำนาจหรือกำหนดหน้าที่', 'Only the sections of law that give powers or duties.'],
  [
    2,
    'นโยบายและแผนทุกระดับที่เกี่ยวข้อง',
    'แสดงว่าเป้าหมายใดของแผนอื่นที่แผนนี้ช่วยให้สำเร็จ',
    'Show which goals of other plans this one helps to reach.',
  ],
  [
    2,
    'แนวโน้มโลกและแนวโน้มของประเทศ',
    'เลือกแนวโน้มที่กระทบเรื่องนี้จริง พร้อมตัวเลขและแหล่งที่มา',
    'Choose trends that truly bear on the matter, with figures and sources.',
  ],
  [1, 'การวิเคราะห์', 'สรุปว่าข้อมูลบอกอะไร ไม่ใช่รวบรวมข้อมูลทั้งหมด', 'Say what the data mean; do not collect it all here.'],
  [
    2,
    'จุดแข็ง จุดอ่อน โอกาส และภัยคุกคาม',
    'จับคู่ปัจจัยภายในกับภายนอกให้ได้ทางเลือกของกลยุทธ์',
    'Pair inner with outer factors until strategies suggest themselves.',
  ],
  [
    2,
    'ปัจจัยภายนอก',
    'พิจารณาการเมือง เศรษฐกิจ สังคม เทคโนโลยี สิ่งแวดล้อม และกฎหมาย',
    'Politics, economy, society, technology, environment and law.',
  ],
  [
    2,
    'ช่องว่างของการพัฒนา',
    'เทียบสิ่งที่เป็นอยู่กับสิ่งที่ควรเป็น และบอกว่าขาดอะไร',
    'Compare what is with what should be, and say what is missing.',
  ],
  [2, 'ผู้มีส่วนได้ส่วนเสีย', 'ใครได้ ใครเสีย แต่ละกลุ่มต้องการอะไร', 'Who gains, who loses, and what each group needs.'],
];

const AIMS: readonly TemplateHeading[] = [
  [
    1,
    'วิสัยทัศน์ พันธกิจ เป้าประสงค์ และตัวชี้วัด',
    'ให้ทุกข้อในบทนี้ตอบผลการวิเคราะห์ในบทก่อน',
    'Everything here should answer what the analysis found.',
  ],
  [2, 'วิสัยทัศน์', 'หนึ่งประโยคที่เห็นภาพปลายทางและจำได้', 'One sentence that shows the end and can be remembered.'],
  [2, 'พันธกิจ', 'สิ่งที่หน่วยงานต้องทำเพื่อไปให้ถึงวิสัยทัศน์', 'What the agency must do to get there.'],
  [2, 'เป้าประสงค์', 'ผลที่ประชาชนจะได้เห็น ไม่ใช่กิจกรรมที่จะทำ', 'Results people will see, rather than activities.'],
  [
    2,
    'ตัวชี้วัดและค่าเป้าหมาย',
    'ระบุหน่วยนับ ค่าฐาน ค่าเป้าหมายรายปี และหน่วยงานที่รับผิดชอบ',
    'Give unit, baseline, target for each year and who answers for it.',
  ],
];

const DRIVING: readonly TemplateHeading[] = [
  [
    1,
    'การขับเคลื่อน การบริหารความเสี่ยง และการติดตามประเมินผล',
    'บอกว่าใครจะทำให้แผนเดิน และรู้ได้อย่างไรว่าเดินถูกทาง',
    'Say who moves the plan and how anyone will know it is on course.',
  ],
  [
    2,
    'กลไกการขับเคลื่อน',
    'คณะกรรมการ หน่วยงานหลัก หน่วยงานสนับสนุน และวิธีตัดสินใจ',
    'Committees, lead and supporting agencies, and how they decide.',
  ],
  [
    2,
    'การบริหารความเสี่ยง',
    'ความเสี่ยงสำคัญ โอกาสเกิด ผลกระทบ และวิธีรับมือ',
    'The main risks, how likely, how grave, and the answer to each.',
  ],
  [
    2,
    'การติดตามและประเมินผล',
    'รอบรายงาน ผู้รายงาน และเวลาที่จะทบทวนแผน',
    'How often to report, who reports, and when the plan is reviewed.',
  ],
];

const APPENDIX_TH = 'เก็บรายละเอียดที่ผู้อ่านส่วนใหญ่ไม่ต้องอ่านเพื่อเข้าใจแผน';
const APPENDIX_EN = 'Details that most readers can do without.';
const SOURCES_TH = 'เรียงเอกสารและฐานข้อมูลที่อ้างในเล่มตามลำดับอักษร';
const SOURCES_EN = 'Documents and data cited in the plan, in alphabetical order.';

const DEVELOPMENT: readonly TemplateHeading[] = [
  ...OPENING,
  ...AIMS,
  [1, 'ยุทธศาสตร์การพัฒนา', 'แยกเป็นยุทธศาสตร์ไม่เกินหกเรื่อง แต่ละเรื่องมีเจ้าภาพ', 'At most six strategies, each with an owner.'],
  [
    2,
    'ยุทธศาสตร์…',
    'ตั้งชื่อยุทธศาสตร์ให้บอกผล แล้วเพิ่มหัวข้อแบบเดียวกันสำหรับเรื่องถัดไป',
    'Name the strategy by its result; add more like it.',
  ],
  [3, 'กลยุทธ์', 'วิธีที่เลือกใช้ และเหตุที่เลือก', 'The ways chosen, and why.'],
  [3, 'แผนงานและโครงการ', 'แต่ละโครงการระบุผู้รับผิดชอบ ระยะเวลา และงบประมาณ', 'For each project: who, when and how much.'],
  ...DRIVING,
  [1, 'ภาคผนวก', APPENDIX_TH, APPENDIX_EN, 'un-numbered'],
  [1, 'บรรณานุกรม', SOURCES_TH, SOURCES_EN, 'un-numbered'],
];

const MASTER: readonly TemplateHeading[] = [
  ...OPENING,
  ...AIMS,
  [
    1,
    'ยุทธศาสตร์ กลยุทธ์ แผนงานและโครงการ',
    'แปลงเป้าประสงค์เป็นงานที่มอบหมายได้',
    'Turn the aims into work that can be given to someone.',
  ],
  [2, 'ยุทธศาสตร์และกลยุทธ์', 'เชื่อมทุกกลยุทธ์กับเป้าประสงค์ที่ตอบ', 'Tie every strategy to the aim it serves.'],
  [2, 'แผนงานและโครงการ', 'ระบุผลผลิตของแต่ละโครงการและลำดับความสำคัญ', 'Give the output of each project and its priority.'],
  [
    2,
    'ผู้รับผิดชอบ ระยะเวลา และงบประมาณ',
    'สรุปรายปีให้เห็นวงเงินรวมและแหล่งเงิน',
    'Year by year, with totals and where the money comes from.',
  ],
  ...DRIVING,
  [1, 'ภาคผนวก', APPENDIX_TH, APPENDIX_EN, 'un-numbered'],
  [1, 'บรรณานุกรม', SOURCES_TH, SOURCES_EN, 'un-numbered'],
];

const ACTION: readonly TemplateHeading[] = [
  [1, 'บทสรุปผู้บริหาร', SUMMARY_TH, SUMMARY_EN],
  [
    1,
    'ความสอดคล้องกับแผน ๓ ระดับ ตามนัยยะของมติคณะรัฐมนตรี เมื่อวันที่ ๔ ธันวาคม ๒๕๖๐',
    'แสดงเส้นทางจากแผนนี้ขึ้นไปถึงยุทธศาสตร์ชาติ',
    'Trace the way from this plan up to the national strategy.',
  ],
  [
    2,
    'ยุทธศาสตร์ชาติ (แผนระดับที่ ๑)',
    'เลือกด้านหลักหนึ่งด้าน แล้วจึงระบุด้านรอง พร้อมเป้าหมายที่แผนนี้สนับสนุน',
    'Choose one main area, then lesser ones, with the goals this plan supports.',
  ],
  [2, 'แผนระดับที่ ๒', 'ระบุเฉพาะส่วนที่แผนนี้ส่งผลถึงโดยตรง', 'Only what this plan directly affects.'],
  [
    3,
    'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
    'ประเด็น แผนย่อย เป้าหมาย และส่วนที่แผนนี้ช่วย',
    'The issue, its sub-plan and goal, and this plan’s share.',
  ],
  [3, 'แผนการปฏิรูปประเทศ', 'หากไม่เกี่ยวข้องให้ลบหัวข้อนี้', 'Remove this heading if nothing applies.'],
  [3, 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ', 'ระบุหมุดหมายและกลยุทธ์ที่สอดคล้อง', 'Name the milestone and the strategies that agree.'],
  [
    3,
    'นโยบายและแผนระดับชาติว่าด้วยความมั่นคงแห่งชาติ',
    'ระบุแผนความมั่นคงที่เกี่ยวข้อง หรือลบหัวข้อนี้',
    'Name the security plan concerned, or remove this heading.',
  ],
  [
    2,
    'แผนระดับที่ ๓ ที่เกี่ยวข้อง',
    'แผนของหน่วยงานอื่นที่ต้องเดินไปพร้อมกัน',
    'Plans of other agencies that must move together with this one.',
  ],
  [
    1,
    'สาระสำคัญของแผนปฏิบัติการด้าน…',
    'เติมชื่อด้านให้ตรงกับชื่อแผน',
    'Complete the name so that it agrees with the plan’s title.',
  ],
  [
    2,
    'การประเมินสถานการณ์ ปัญหา และความจำเป็นของแผน',
    'ใช้ข้อมูลล่าสุด และบอกว่าถ้าไม่มีแผนนี้จะเกิดอะไร',
    'Use the latest data, and say what happens without the plan.',
  ],
  [2, 'สาระสำคัญของแผนปฏิบัติการ', 'ไล่จากภาพปลายทางลงไปถึงโครงการ', 'From the end in view down to projects.'],
  [3, 'วิสัยทัศน์', 'หนึ่งประโยคที่เห็นภาพปลายทาง', 'One sentence that shows the end.'],
  [3, 'พันธกิจ', 'งานหลักที่ต้องทำให้ถึงปลายทางนั้น', 'The main work that leads there.'],
  [3, 'เป้าประสงค์', 'ผลที่ผู้รับบริการจะได้', 'What those served will receive.'],
  [3, 'เป้าหมายรวม ตัวชี้วัดและค่าเป้าหมาย', 'ระบุหน่วยนับ ค่าฐาน และค่าเป้าหมายรายปี', 'Unit, baseline and target for each year.'],
  [3, 'แผนปฏิบัติการเรื่อง…', 'เพิ่มหัวข้อแบบเดียวกันให้ครบทุกเรื่อง', 'Add one like this for each subject.'],
  [4, 'เป้าหมาย', 'ผลเฉพาะของเรื่องนี้', 'The result of this subject alone.'],
  [4, 'ตัวชี้วัด', 'ไม่เกินสามตัว วัดได้จากข้อมูลที่มีอยู่จริง', 'At most three, measured from data that exist.'],
  [4, 'แนวทางการพัฒนา', 'เรียงตามลำดับที่ต้องทำก่อนหลัง', 'In the order they must be done.'],
  [4, 'แผนงานและโครงการสำคัญ', 'ชื่อโครงการ ผู้รับผิดชอบ ปีที่ดำเนินการ และวงเงิน', 'Project, owner, years and cost.'],
  [
    2,
    'ประมาณการวงเงินและแหล่งเงิน',
    'แยกรายปีและแหล่งเงิน รวมยอดให้ตรงกับรายการโครงการ',
    'By year and by source; totals must agree with the list of projects.',
  ],
  [
    2,
    'การขับเคลื่อน การติดตาม และการประเมินผล',
    'รอบรายงาน ผู้รายงาน และวิธีปรับแผน',
    'How often to report, who reports, and how the plan is adjusted.',
  ],
  [1, 'ภาคผนวก', APPENDIX_TH, APPENDIX_EN, 'un-numbered'],
  [2, 'ตารางความเชื่อมโยงกับแผนระดับที่ ๑ และระดับที่ ๒', 'หนึ่งแถวต่อหนึ่งโครงการ', 'One row for each project.'],
  [2, 'รายการโครงการ', 'ใช้ชื่อโครงการให้ตรงกับในแผน', 'Names must be those used in the plan.'],
  [2, 'คำสั่งแต่งตั้งคณะทำงาน', 'แนบคำสั่งฉบับที่ใช้อยู่', 'The order now in force.'],
  [
    2,
    'ผลการรับฟังความคิดเห็น',
    'สรุปว่ารับฟังใคร ได้ความเห็นใด และปรับแผนอย่างไร',
    'Who was heard, what they said, and what changed.',
  ],
];

const BLANK: readonly TemplateHeading[] = [
  [1, '', 'พิมพ์ชื่อบทแรก แล้วเริ่มเขียนได้เลย', 'Type the name of the first chapter and begin.'],
];

/** By the template's name. */
export const OUTLINES = { blank: BLANK, development: DEVELOPMENT, master: MASTER, action: ACTION };
