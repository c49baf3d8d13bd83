const thai = {
  language: 'th',
  title: 'ServiceHub GraphQL',
  token: 'โทเค็นการเข้าถึง',
  use: 'ใช้โทเค็น',
  hint: 'ขอได้ที่ /oauth/token และจะถูกลืมเมื่อปิดหน้านี้',
  tokenUsed: 'ใช้โทเค็นนี้แล้ว',
  tokenMissing: 'กรุณาใส่โทเค็นการเข้าถึงก่อน',
  welcome: `# ใส่โทเค็นการเข้าถึงด้านบน แล้วเขียนคำถามที่นี่
# ใส่เลขประจำตัวประชาชนในช่อง Variables เท่านั้น เช่น { "by": { "nationalId": "…" } }
query ($by: CitizenLookup!) {
  citizen(by: $by) {
    name { th en }
    sources { agency status }
  }
}
`,
}

const english = {
  language: 'en',
  title: 'ServiceHub GraphQL',
  token: 'Access token',
  use: 'Use token',
  hint: 'From /oauth/token; forgotten when this page closes.',
  tokenUsed: 'The token is in use.',
  tokenMissing: 'Enter an access token first.',
  welcome: `# Enter an access token above, then write a query here.
# A national ID belongs into the Variables only: { "by": { "nationalId": "…" } }
query ($by: CitizenLookup!) {
  citizen(by: $by) {
    name { th en }
    sources { agency status }
  }
}
`,
}

// The first of the two that the browser's user reads.
const preferred = navigator.languages.find(language => /^(th|en)\b/i.test(language)) ?? 'en'

export const texts = /^th/i.test(preferred) ? thai : english
