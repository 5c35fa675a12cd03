import { describe, expect, it } from 'vitest';
import { closingFits, closingOf, openingOf, SALUTATIONS, salutationFor } from '../../../shared/letter/salutations.ts';

const keyFor = (addressee: string) => salutationFor(addressee, SALUTATIONS)?.key ?? null;

/** The 14 posts of the second annex; the ombudsman is there under two names. */
const HEADS_OF_STATE_POWERS = [
  'ประธานองคมนตรี',
  'นายกรัฐมนตรี',
  'ประธานรัฐสภา',
  'ประธานสภาผู้แทนราษฎร',
  'ประธานวุฒิสภา',
  'ประธานศาลฎีกา',
  'รัฐบุรุษ',
  'ประธานศาลรัฐธรรมนูญ',
  'ประธานศาลปกครองสูงสุด',
  'ประธานกรรมการการเลือกตั้ง',
  'ประธานกรรมการสิทธิมนุษยชนแห่งชาติ',
  'ประธานกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ',
  'ประธานกรรมการตรวจเงินแผ่นดิน',
  'ผู้ตรวจการแผ่นดิน',
  'ผู้ตรวจการแผ่นดินของรัฐสภา',
];

describe('the salutation of an addressee', () => {
  it.each(HEADS_OF_STATE_POWERS)('is กราบเรียน with อย่างยิ่ง for %s, alone, with ฯพณฯ and with more behind', (post) => {
    for (const addressee of [
      post,
      `ฯพณฯ ${post}`,
      `${post} (ผ่านเลขาธิการ)`,
      ` ${post} `,
      `${post}และรัฐมนตรีว่าการกระทรวงสมมติ`,
    ]) {
      const row = salutationFor(addressee, SALUTATIONS);
      expect(row).toMatchObject({ closing: 'ขอแสดงความนับถืออย่างยิ่ง', conclusion: 'จึงกราบเรียนมา' });
      expect(openingOf(row!, addressee, '').label).toBe('กราบเรียน');
    }
  });

  it.each([
    'รัฐมนตรีว่าการกระทรวงการคลัง',
    'รองนายกรัฐมนตรี',
    'เลขาธิการนายกรัฐมนตรี',
    'เลขาธิการคณะรัฐมนตรี',
    'ปลัดสำนักนายกรัฐมนตรี',
    'รองประธานวุฒิสภา',
    'นายกรัฐมนตรีประเทศสมมติ',
    'ประธานกรรมการการเลือกตั้งประจำจังหวัด',
    'ผู้ว่าราชการจังหวัดสมมติ',
    'หม่อมราชวงศ์สมมติ ตัวอย่าง',
    'นายสมมติ ตัวอย่าง',
  ])('is เรียน with ขอแสดงความนับถือ for %s', (addressee) => {
    const row = salutationFor(addressee, SALUTATIONS);
    expect(row).toMatchObject({ key: 'everyone', closing: 'ขอแสดงความนับถือ', conclusion: 'จึงเรียนมา' });
    expect(openingOf(row!, addressee, '')).toEqual({ label: 'เรียน', text: addressee });
  });

  it.each([
    ['พระบาทสมเด็จพระเจ้าอยู่หัว', 'majesty'],
    ['สมเด็จพระบรมราชินี', 'majesty'],
    ['สมเด็จพระบรมโอรสาธิราช สยามมกุฎราชกุมาร', 'heir'],
    ['สมเด็จเจ้าฟ้าตัวอย่าง', 'chao-fa'],
    ['สมเด็จพระสังฆราชเจ้า กรมหลวงตัวอย่าง', 'royal-patriarch'],
    ['สมเด็จพระสังฆราช', 'patriarch'],
    ['สมเด็จพระราชาคณะ', 'somdet-monk'],
    ['พระราชาคณะ', 'high-monk'],
    ['พระครูตัวอย่างธรรม', 'monk'],
    ['หม่อมเจ้าตัวอย่าง', 'mom-chao'],
  ])('follows the second annex for %s', (addressee, key) => {
    expect(keyFor(addressee)).toBe(key);
  });

  it.each(['', '   ', 'พระธรรมตัวอย่าง', 'สมเด็จพระพุทธตัวอย่าง', 'เจ้าคณะจังหวัดสมมติ', 'เจ้าอาวาสวัดสมมติ'])(
    'is left to a person for “%s”',
    (addressee) => {
      expect(keyFor(addressee)).toBeNull();
    },
  );

  it('follows a table that people have edited', () => {
    const table = SALUTATIONS.map((row) =>
      row.key === 'head-of-power' ? { ...row, addressees: [...row.addressees, 'อัยการสูงสุด'] } : row,
    );
    expect(keyFor('อัยการสูงสุด')).toBe('everyone');
    expect(salutationFor('อัยการสูงสุด', table)?.key).toBe('head-of-power');
    expect(
      salutationFor(
        'ใครก็ได้',
        table.filter(({ addressees }) => addressees.length > 0),
      ),
    ).toBeNull();
  });

  it('fills royal formulas whole', () => {
    const heir = SALUTATIONS.find(({ key }) => key === 'heir')!;
    expect(openingOf(heir, 'สมเด็จพระบรมโอรสาธิราช', 'นายสมมติ')).toEqual({
      label: '',
      text: 'ขอพระราชทานกราบบังคมทูล สมเด็จพระบรมโอรสาธิราช ทราบฝ่าละอองพระบาท',
    });
    expect(closingOf(heir, '', 'นายสมมติ')).toBe('ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม ข้าพระพุทธเจ้า นายสมมติ');
  });
});

describe('salutation and closing', () => {
  it('agree in every row of the table', () => {
    for (const { closing, opening } of SALUTATIONS) expect(closingFits(opening, closing)).toBe(true);
  });

  it.each([
    ['กราบเรียน นายกรัฐมนตรี', 'ขอแสดงความนับถือ', false],
    ['กราบเรียน นายกรัฐมนตรี', 'ด้วยความเคารพอย่างสูง', false],
    ['กราบเรียน', 'ขอแสดงความนับถืออย่างยิ่ง', true],
    ['เรียน', 'ขอแสดงความนับถืออย่างยิ่ง', false],
    ['เรียน', 'ขอแสดงความนับถือ', true],
    ['นมัสการ', 'ขอแสดงความนับถือ', false],
    ['นมัสการ', 'ขอนมัสการด้วยความเคารพอย่างสูง', true],
    ['ทูล หม่อมเจ้า', 'อะไรก็ตาม', true],
  ])('%s … %s', (opening, closing, fits) => {
    expect(closingFits(opening, closing)).toBe(fits);
  });
});
