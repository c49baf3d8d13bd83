// Certificates for tests: an authority, and whom it vouches for.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function makeCertificates(folder) {
  const file = (name, kind) => join(folder, `${name}.${kind}.pem`)
  const make = (name, subject, ...more) => {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '1',
      '-keyout', file(name, 'key'), '-out', file(name, 'crt'), '-subj', subject, ...more], { stdio: 'pipe' })
    return { key: readFileSync(file(name, 'key')), cert: readFileSync(file(name, 'crt')), keyFile: file(name, 'key'), certFile: file(name, 'crt') }
  }
  const authority = make('authority', '/O=Authority/CN=Clients', '-addext', 'keyUsage=critical,keyCertSign')
  const vouched = ['-CA', authority.certFile, '-CAkey', authority.keyFile, '-addext', 'basicConstraints=critical,CA:FALSE']
  return {
    authority,
    server: make('server', '/CN=127.0.0.1', ...vouched, '-addext', 'subjectAltName=IP:127.0.0.1'),
    vouchedFor: make('vouched-for', '/O=Bank/CN=machine-1', ...vouched, '-addext', 'extendedKeyUsage=clientAuth'),
    selfSigned: make('self-signed', '/CN=machine-2'),
    stranger: make('stranger', '/CN=machine-2'),
  }
}
