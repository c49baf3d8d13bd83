// As much of curl as the guides use, for machines without it.
const [headers, rest] = [{}, process.argv.slice(2)];
let [address, body, verb] = [null, undefined, undefined];
while (rest.length > 0) {
  const word = rest.shift();
  if (word === '-H') {
    const [name, ...value] = rest.shift().split(':');
    headers[name] = value.join(':').trim();
  } else if (word === '-u') {
    headers.Authorization = `Basic ${Buffer.from(rest.shift()).toString('base64')}`;
  } else if (word === '-d') {
    body = rest.shift();
  } else if (word === '-X') {
    verb = rest.shift();
  } else if (!word.startsWith('-')) {
    address = word;
  }
}
if (body !== undefined && headers['Content-Type'] === undefined) {
  headers['Content-Type'] = 'application/x-www-form-urlencoded';
}
const answer = await fetch(address, { method: verb ?? (body === undefined ? 'GET' : 'POST'), headers, body });
process.stdout.write(await answer.text());
