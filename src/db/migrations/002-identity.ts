// Signing in: passwords, second factors, sessions, one-time tickets (invitations among them) and the failures that make waits grow.
import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table users add column demo boolean not null default false, add column language text, add column joined_at timestamptz`,
  `create table passwords ("user" uuid primary key references users, hash text not null, changed_at timestamptz not null)`,
  `create table totp ("user" uuid primary key references users, secret text, pending text, last_step bigint)`,
  `create table recovery_codes ("user" uuid not null references users, hash text not null, used_at timestamptz, primary key ("user", hash))`,
  `create table passkeys (id text primary key, "user" uuid not null references users, name text not null, public_key text not null,
    counter bigint not null, transports jsonb not null, created_at timestamptz not null, used_at timestamptz)`,
  `create index passkeys_user on passkeys ("user")`,
  `create table sessions (id uuid primary key, hash text not null unique, "user" uuid not null references users,
    factor text not null, address text not null, agent text not null, created_at timestamptz not null,
    proved_at timestamptz not null, seen_at timestamptz not null)`,
  `create index sessions_user on sessions ("user")`,
  `create table tickets (hash text primary key, kind text not null, "user" uuid references users, tries integer not null default 0,
    expires_at timestamptz not null, used_at timestamptz)`,
  `create index tickets_user on tickets ("user", kind)`,
  `create index tickets_expiry on tickets (expires_at)`,
  `insert into tickets (hash, kind, "user", expires_at, used_at) select hash, 'invitation', "user", expires_at, used_at from invitations`,
  `drop table invitations`,
  `create table attempts (key text primary key, n integer not null, at timestamptz not null)`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
