/** The first agency of a library, as the panel of a new letter asks for it. */
export const AGENCY = {
  name: 'สำนักงานคลองบางใส',
  code: 'คบ ๐๑๐๒',
  address: '๙ ถนนริมคลอง',
  phone: '0 2000 0100',
  signatory: 'นางสาวใส ริมคลอง',
  position: 'ผู้อำนวยการสำนักงานคลองบางใส',
};
