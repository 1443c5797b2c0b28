-- v2.sql - a library as version 2 of its tables left it: three articles, three entities, a pinned pair.
-- It never changes: every newer program must be able to open what it makes.
BEGIN;
CREATE TABLE article (
	id INTEGER PRIMARY KEY,
	file TEXT NOT NULL,
	link TEXT,
	source TEXT,
	lang TEXT NOT NULL,
	day INTEGER NOT NULL,
	headline TEXT NOT NULL,
	headline_derived INTEGER NOT NULL,
	unread INTEGER NOT NULL,
	flagged INTEGER NOT NULL,
	hash INTEGER NOT NULL,
	headline_key TEXT NOT NULL,
	source_key TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX article_link ON article(link) WHERE link IS NOT NULL;
CREATE UNIQUE INDEX article_file ON article(file) WHERE link IS NULL;
CREATE INDEX article_day ON article(day DESC, id DESC, lang, unread, flagged);
CREATE INDEX article_lang ON article(lang, day DESC, id DESC, unread, flagged);
CREATE INDEX article_unread ON article(day DESC, id DESC, lang, flagged, unread)	WHERE unread = 1;
CREATE INDEX article_flagged ON article(day DESC, id DESC, lang, unread, flagged)	WHERE flagged = 1;
CREATE INDEX article_headline	ON article(headline_key, id, lang, unread, flagged, day);
CREATE INDEX article_source	ON article(source_key, day DESC, id DESC, lang, unread, flagged);
CREATE TABLE body (
	article INTEGER PRIMARY KEY REFERENCES article,
	kinds TEXT NOT NULL,
	text TEXT NOT NULL) STRICT;
CREATE TABLE entity (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	type TEXT NOT NULL,
	kind TEXT NOT NULL,
	likely INTEGER NOT NULL,
	name_ckb TEXT,
	name_en TEXT,
	name_kmr TEXT, articles INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX entity_often ON entity(articles DESC, number) WHERE likely = 1;
CREATE INDEX entity_new ON entity(number DESC) WHERE likely = 1;
CREATE TABLE mention (
	article INTEGER NOT NULL REFERENCES article,
	paragraph INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	type TEXT NOT NULL,
	entity INTEGER REFERENCES entity,
	day INTEGER NOT NULL,
	likely INTEGER NOT NULL,
	surface TEXT NOT NULL,
	PRIMARY KEY (article, paragraph, start)) STRICT, WITHOUT ROWID;
CREATE TABLE subject (
	entity INTEGER NOT NULL REFERENCES entity,
	day INTEGER NOT NULL,
	article INTEGER NOT NULL REFERENCES article,
	lang TEXT NOT NULL,
	mentions INTEGER NOT NULL,
	PRIMARY KEY (entity, day DESC, article DESC)) STRICT, WITHOUT ROWID;
CREATE INDEX subject_article ON subject(article, entity);
CREATE TABLE spelling (
	entity INTEGER NOT NULL REFERENCES entity,
	surface TEXT NOT NULL,
	lang TEXT NOT NULL,
	mentions INTEGER NOT NULL,
	PRIMARY KEY (entity, surface, lang)) STRICT, WITHOUT ROWID;
CREATE TABLE counterpart (
	article INTEGER NOT NULL REFERENCES article,
	other INTEGER NOT NULL REFERENCES article,
	score REAL NOT NULL, paired INTEGER NOT NULL DEFAULT 0, said INTEGER NOT NULL DEFAULT 0,
	PRIMARY KEY (article, other)) STRICT, WITHOUT ROWID;
CREATE INDEX counterpart_score ON counterpart(article, score DESC, other);
CREATE UNIQUE INDEX counterpart_paired ON counterpart(article) WHERE paired = 1;
CREATE VIRTUAL TABLE word USING fts5(headline, body, content = '',	tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE folding (hash INTEGER NOT NULL) STRICT;
INSERT INTO entity (number, id, type, kind, likely, name_ckb, name_en, name_kmr, articles) VALUES
	(1, 'erbil', 'LOC', 'city', 0, 'هەولێر', 'Erbil', 'Hewlêr', 2),
	(2, 'shilan-karim', 'PER', '', 1, 'شیلان کەریم', NULL, NULL, 1),
	(3, 'halabja', 'LOC', 'city', 0, 'هەڵەبجە', 'Halabja', NULL, 1);
INSERT INTO article VALUES
	(1, 'snow-ckb.txt', NULL, 'ڕۆژنامەی نموونە', 'ckb', 20220114, 'بەفر لە هەولێر باری', 0, 1, 0, 1,
	'بەفر لە هەولێر باری', 'ڕۆژنامەی نموونە'),
	(2, 'feed.xml', 'https://news.example/snow', 'Sample Daily', 'en', 20220115, 'Snow falls in Erbil', 1, 0, 1, 2,
	'snow falls in erbil', 'sample daily'),
	(3, 'road-en.txt', NULL, NULL, 'en', 0, 'A new road to Halabja', 0, 1, 0, 3,
	'a new road to halabja', '');
INSERT INTO body VALUES
	(1, 'ttr', 'بەفر لە هەولێر باری
شیلان کەریم وتی منداڵان زۆر دڵخۆش بوون.
زیاتر بخوێنەوە: ڕێگاکان کرانەوە'),
	(2, 'tt', 'Snow falls in Erbil
Schools stay closed until Monday, 17 January 2022.'),
	(3, 'tt', 'A new road to Halabja
It will be opened in spring.');
INSERT INTO mention (article, paragraph, start, end, type, entity, day, likely, surface) VALUES
	(1, 0, 14, 26, 'LOC', 1, 0, 0, 'هەولێر'),
	(1, 1, 0, 21, 'PER', 2, 0, 1, 'شیلان کەریم'),
	(2, 0, 14, 19, 'LOC', 1, 0, 0, 'Erbil'),
	(2, 1, 34, 49, 'DATE', NULL, 20220117, 0, '17 January 2022'),
	(3, 0, 14, 21, 'LOC', 3, 0, 0, 'Halabja');
INSERT INTO subject (entity, day, article, lang, mentions) VALUES
	(1, 20220114, 1, 'ckb', 1), (2, 20220114, 1, 'ckb', 1),
	(1, 20220115, 2, 'en', 1), (3, 0, 3, 'en', 1);
INSERT INTO spelling (entity, surface, lang, mentions) VALUES
	(1, 'هەولێر', 'ckb', 1), (2, 'شیلان کەریم', 'ckb', 1), (1, 'Erbil', 'en', 1), (3, 'Halabja', 'en', 1);
INSERT INTO counterpart (article, score, other, paired, said) VALUES
	(1, 0.75, 2, 1, 1), (2, 0.75, 1, 1, 1), (1, 0.8, 3, 0, -1), (3, 0.8, 1, 0, -1);
-- The words as they were folded then; a program that folds them in another way makes them anew.
INSERT INTO word (rowid, headline, body) VALUES
	(1, 'بەفر لە هەولێر باری', 'شیلان کەریم وتی منداڵان زۆر دڵخۆش بوون. زیاتر بخوێنەوە: ڕێگاکان کرانەوە'),
	(2, 'snow falls in erbil', 'schools stay closed until monday, 17 january 2022.'),
	(3, 'a new road to halabja', 'it will be opened in spring.');
INSERT INTO folding (hash) VALUES (1);
PRAGMA application_id = 1751480172;
PRAGMA user_version = 2;
COMMIT;
