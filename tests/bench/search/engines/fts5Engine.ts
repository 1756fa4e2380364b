import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { hitsWanted, type BenchEngine, type BenchQuery, type Story } from '../BenchEngine';

/** SQLite's FTS5 (through libsql, which brings its own SQLite): Porter stemmer, no copy of the text kept, BM25. */
export function fts5Engine(folder: string): BenchEngine {
  const file = join(folder, 'fts5.db');
  const open = (): Database.Database => {
    const opened = new Database(file);
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = NORMAL');
    return opened;
  };
  let database = open();
  database.exec(
    `create virtual table if not exists stories using fts5(title, body, place, tokenize = 'porter unicode61', content = '', contentless_delete = 1);
     create table if not exists refs(rowid integer primary key, ref text unique)`,
  );
  let insert = database.prepare('insert into stories(rowid, title, body, place) values (?, ?, ?, ?)');
  let insertRef = database.prepare('insert into refs values (?, ?)');
  let select = selection(database);
  let count = 0;
  const addOne = ({ ref, title, body, place }: Story): void => {
    count++;
    insert.run(count, title, body, place);
    insertRef.run(count, ref);
  };
  return {
    add(stories) {
      database.exec('begin');
      for (const story of stories) addOne(story);
      database.exec('commit');
    },
    save() {
      database.pragma('wal_checkpoint(TRUNCATE)');
      return Promise.resolve();
    },
    open() {
      database = open();
      insert = database.prepare('insert into stories(rowid, title, body, place) values (?, ?, ?, ?)');
      insertRef = database.prepare('insert into refs values (?, ?)');
      select = selection(database);
      count = 10_000_000 + statSync(file).size;
      return Promise.resolve();
    },
    query(query) {
      const match = matchOf(query);
      return match === null ? null : select.all(match).length;
    },
    addOne,
    close() {
      database.close();
      return Promise.resolve();
    },
  };
}

function selection(database: Database.Database): Database.Statement {
  return database.prepare(
    `select refs.ref, rank from stories join refs on refs.rowid = stories.rowid where stories match ? order by rank limit ${String(hitsWanted)}`,
  );
}

function matchOf({ kind, words }: BenchQuery): string | null {
  const [first = ''] = words;
  const quoted = words.map((word) => `"${word}"`);
  switch (kind) {
    case 'word':
    case 'rare':
      return `"${first}"`;
    case 'two':
    case 'paragraph':
      return quoted.join(' OR ');
    case 'both':
      return quoted.join(' AND ');
    case 'phrase':
      return `"${words.join(' ')}"`;
    case 'prefix':
      return `"${first}"*`;
    case 'title':
      return `title:"${first}"`;
    case 'fuzzy':
    case 'fuzzy2':
    case 'suffix':
    case 'everything':
      return null;
  }
}
