BEGIN TRANSACTION;
CREATE TABLE account (
	site VARCHAR(32) NOT NULL, 
	account CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	role VARCHAR(24) NOT NULL, 
	agency VARCHAR(16), 
	CONSTRAINT pk_account PRIMARY KEY (site, account), 
	CONSTRAINT uq_account_name UNIQUE (name)
);
INSERT INTO "account" VALUES('mall','01a20c8cdc3f7fb1ac4d4dc7ee4724bf','budi','$argon2id$v=19$m=65536,t=3,p=4$oJ89biqNtDtAN7iSOGch0w$TZ4D0F3aXpgFruk0OFdNQ6sEbSyyPtw9jK8rS6D64tw','officer','DK');
INSERT INTO "account" VALUES('*','01a20c8cdc407eb38e282c93dfb8c6e9','op','$argon2id$v=19$m=65536,t=3,p=4$3VH0KHKGXHyDJBfCcleD8Q$P9YXRpu4rYyGmHGpitV47u/Xq0zZLhLwNDJVS6R0i50','operator',NULL);
CREATE TABLE agency (
	site VARCHAR(32) NOT NULL, 
	agency VARCHAR(16) NOT NULL, 
	name JSON NOT NULL, 
	short_name JSON NOT NULL, 
	zone VARCHAR(16) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_agency PRIMARY KEY (site, agency), 
	CONSTRAINT fk_agency_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);
INSERT INTO "agency" VALUES('mall','DK','{"id": "Dinas DK", "en": "Dinas DK"}','{"id": "DK", "en": "DK"}','Z1',1);
INSERT INTO "agency" VALUES('mall','PL','{"id": "Dinas PL", "en": "Dinas PL"}','{"id": "PL", "en": "PL"}','Z1',2);
INSERT INTO "agency" VALUES('mall','BK','{"id": "Dinas BK", "en": "Dinas BK"}','{"id": "BK", "en": "BK"}','Z2',3);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE call (
	site VARCHAR(32) NOT NULL, 
	call CHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	ticket CHAR(32) NOT NULL, 
	visit CHAR(32) NOT NULL, 
	queue VARCHAR(16) NOT NULL, 
	counter INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	called_at DATETIME NOT NULL, 
	CONSTRAINT pk_call PRIMARY KEY (site, call), 
	CONSTRAINT fk_call_site_ticket_ticket FOREIGN KEY(site, ticket) REFERENCES ticket (site, ticket)
);
INSERT INTO "call" VALUES('mall','01a20c8cdd2e75799fee7684ddb166b1',37,'01a20c8cdd177643b23c32b4d08e9724','01a20c8cdd10756eb9eb018549b79df8','PL',3,1,'2026-11-24 01:43:47.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdd3773d5acbde4241d91bffc',38,'01a20c8cdd247ce6beceec2878cd82a9','01a20c8cdd217ceca4c8478b39fcec9b','DK',2,1,'2026-11-24 01:45:48.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdd4e707191986dea03285443',42,'01a20c8cdd2875b5b3a6068c97fd3a9f','01a20c8cdd257d56a4ef1bdc7394e913','PL',4,1,'2026-11-24 02:05:13.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdd5b773da66c1bed493f97c9',45,'01a20c8cdd2b71de8c8afdcb1eb8663a','01a20c8cdd2974f3b545b834ca097bab','DK',7,1,'2026-11-24 02:09:02.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdd5e75e5b42ab61511abb0d8',46,'01a20c8cdd23782e9510563058f1c5db','01a20c8cdd217ceca4c8478b39fcec9b','BK',5,1,'2026-11-24 02:09:49.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdd797d4c8f725371d02ca595',51,'01a20c8cdd717008b2290b253bba1318','01a20c8cdd6f77d49d99e9bdc0d5b32d','DK',1,1,'2026-11-24 02:13:46.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdeeb71e1b1cd7c27e7917aa7',63,'01a20c8cdd27700a954598fba6c1284b','01a20c8cdd257d56a4ef1bdc7394e913','DK',2,1,'2026-11-24 02:36:14.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdf657d17804c86ed2ae0c56c',67,'01a20c8cdd27700a954598fba6c1284b','01a20c8cdd257d56a4ef1bdc7394e913','DK',2,2,'2026-11-24 02:51:42.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdf6b71f5bbb15396e4d804d7',68,'01a20c8cdd4a7a78a34040229d3b60e0','01a20c8cdd467f658487527f524d745a','BK',6,1,'2026-11-24 02:54:34.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdf8d7337a6c1d00c5f8762c0',72,'01a20c8cdd557c71ac7905e70c232241','01a20c8cdd537160bba3faa386d926a6','PL',7,1,'2026-11-24 03:00:15.000000');
INSERT INTO "call" VALUES('mall','01a20c8cdf9d7e38a3874d279715cfd4',73,'01a20c8cde5e7affb8f320b5362307dd','01a20c8cde5c7f19b917412b18fc24a4','PL',4,1,'2026-11-24 03:03:24.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce07d7548adb18f8b9f5574d4',82,'01a20c8cde5e7affb8f320b5362307dd','01a20c8cde5c7f19b917412b18fc24a4','PL',4,2,'2026-11-24 03:17:29.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce0c179c297468ecc6cc5330b',87,'01a20c8cdf76752696067ded6dfe7dcc','01a20c8cdf73762589cf4e3a2eaf249b','BK',5,1,'2026-11-24 03:30:42.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1017e1ea8c8e200aba03174',93,'01a20c8cdd997c9599ecc3df866b8e03','01a20c8cdd9774bcabe8c80d38856b41','DK',2,1,'2026-11-24 03:46:46.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce11d75a59c28777df9ae1496',94,'01a20c8cdd997c9599ecc3df866b8e03','01a20c8cdd9774bcabe8c80d38856b41','DK',2,2,'2026-11-24 03:51:57.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce129791b98c05d085ceb6a38',97,'01a20c8cdf76752696067ded6dfe7dcc','01a20c8cdf73762589cf4e3a2eaf249b','BK',5,2,'2026-11-24 04:03:37.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1327574b2837283fb3a7475',102,'01a20c8ce0647654800f12577a367930','01a20c8ce062784db393b2dce231c42f','BK',6,1,'2026-11-24 04:11:02.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce13474d48da04294bd1c146a',103,'01a20c8cdf76752696067ded6dfe7dcc','01a20c8cdf73762589cf4e3a2eaf249b','BK',5,3,'2026-11-24 04:12:35.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1477d44bf32c2815b3233aa',111,'01a20c8ce06e7cd38ad052c056ff74b4','01a20c8ce06b70a1b8536777f9d47820','DK',1,1,'2026-11-24 04:35:30.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1927a0fb9a49ffb7c035db9',174,'01a20c8ce18174e3889747e3a3bad7c3','01a20c8ce17f7f81ba724f8b7554f53a','DK',1,1,'2026-11-24 22:39:41.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1957d4ab612cfe8d8e0e1bd',175,'01a20c8ce19070cc9cd7ee36ec51d0c6','01a20c8ce18d7eacb0c571d518ff5d6b','PL',3,1,'2026-11-24 22:42:12.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce19b74ccbe8011b07006f311',176,'01a20c8ce18174e3889747e3a3bad7c3','01a20c8ce17f7f81ba724f8b7554f53a','DK',1,2,'2026-11-24 22:43:52.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1a37fa5897b8e7d72d07f47',177,'01a20c8ce1877153a387a4eca3f941dd','01a20c8ce185710f82854b886c9ac250','BK',5,1,'2026-11-24 22:46:38.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1b176cea0c3526eb278e397',184,'01a20c8ce1a9767690106a38705d1e79','01a20c8ce1a6766ea7cf173753f15b11','DK',2,1,'2026-11-24 22:59:28.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1cf756daaa84810b8731fad',202,'01a20c8ce1b975bea53f2dae8fc08a60','01a20c8ce1b7779a99f03280a5cddc67','DK',1,1,'2026-11-24 23:24:31.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1d6741f9084aef155dca63e',206,'01a20c8ce1ad73a88c9b62c224272ee6','01a20c8ce1aa715692b7a877bf71b679','PL',4,1,'2026-11-24 23:32:37.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1db7ec8b2559d9360fb7e41',207,'01a20c8ce1b975bea53f2dae8fc08a60','01a20c8ce1b7779a99f03280a5cddc67','DK',1,2,'2026-11-24 23:38:52.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1e07c56947f8da5d2b18a74',209,'01a20c8ce1ad73a88c9b62c224272ee6','01a20c8ce1aa715692b7a877bf71b679','PL',4,2,'2026-11-24 23:47:08.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1e270e485ab4fcd3c8348f6',210,'01a20c8ce1b575e786c76c99a2a393f4','01a20c8ce1b27345934bc30d8eedf901','PL',7,1,'2026-11-24 23:48:04.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1f27865b53dc03d1f3e5106',220,'01a20c8ce1e771e7bbe1571d009ca99e','01a20c8ce1e47f769e27606387f14049','DK',2,1,'2026-11-25 00:00:54.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce1fa7af9b5c7517984e47f94',224,'01a20c8ce1b575e786c76c99a2a393f4','01a20c8ce1b27345934bc30d8eedf901','PL',7,2,'2026-11-25 00:08:40.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce209747e8fc058f51668e0c0',234,'01a20c8ce1e771e7bbe1571d009ca99e','01a20c8ce1e47f769e27606387f14049','DK',2,2,'2026-11-25 00:19:05.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce2217c598c3dfca206af0488',248,'01a20c8ce1b4776bbe1bc9e7819f1342','01a20c8ce1b27345934bc30d8eedf901','BK',5,1,'2026-11-25 00:42:11.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce2317698ad7fd728d9f84eec',257,'01a20c8ce1ef7ec58972492276aec8e8','01a20c8ce1ed7978a4c85ea92a33fcce','DK',1,1,'2026-11-25 00:57:04.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce24376469c40d453a47565ea',266,'01a20c8ce1b4776bbe1bc9e7819f1342','01a20c8ce1b27345934bc30d8eedf901','BK',5,2,'2026-11-25 01:16:25.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce2477e308fac5a8a88feccbe',268,'01a20c8ce1f770c89438395af76b2dd7','01a20c8ce1f57c74a10dfe0165af8d1b','DK',2,1,'2026-11-25 01:20:39.000000');
INSERT INTO "call" VALUES('mall','01a20c8ce259735eb3ad9d6db0b70f66',274,'01a20c8ce18b78899fce206dce9a0d59','01a20c8ce1897d96945bd8b70cab8107','BK',6,1,'2026-11-25 01:35:35.000000');
CREATE TABLE call_zone (
	site VARCHAR(32) NOT NULL, 
	zone VARCHAR(16) NOT NULL, 
	seq BIGINT NOT NULL, 
	CONSTRAINT pk_call_zone PRIMARY KEY (site, zone, seq), 
	CONSTRAINT fk_call_zone_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);
INSERT INTO "call_zone" VALUES('mall','Z1',37);
INSERT INTO "call_zone" VALUES('mall','Z1',38);
INSERT INTO "call_zone" VALUES('mall','Z2',38);
INSERT INTO "call_zone" VALUES('mall','Z1',42);
INSERT INTO "call_zone" VALUES('mall','Z1',45);
INSERT INTO "call_zone" VALUES('mall','Z2',46);
INSERT INTO "call_zone" VALUES('mall','Z1',51);
INSERT INTO "call_zone" VALUES('mall','Z1',63);
INSERT INTO "call_zone" VALUES('mall','Z1',67);
INSERT INTO "call_zone" VALUES('mall','Z2',68);
INSERT INTO "call_zone" VALUES('mall','Z1',72);
INSERT INTO "call_zone" VALUES('mall','Z1',73);
INSERT INTO "call_zone" VALUES('mall','Z1',82);
INSERT INTO "call_zone" VALUES('mall','Z2',87);
INSERT INTO "call_zone" VALUES('mall','Z1',93);
INSERT INTO "call_zone" VALUES('mall','Z1',94);
INSERT INTO "call_zone" VALUES('mall','Z2',97);
INSERT INTO "call_zone" VALUES('mall','Z2',102);
INSERT INTO "call_zone" VALUES('mall','Z2',103);
INSERT INTO "call_zone" VALUES('mall','Z1',111);
INSERT INTO "call_zone" VALUES('mall','Z1',174);
INSERT INTO "call_zone" VALUES('mall','Z1',175);
INSERT INTO "call_zone" VALUES('mall','Z1',176);
INSERT INTO "call_zone" VALUES('mall','Z2',177);
INSERT INTO "call_zone" VALUES('mall','Z1',184);
INSERT INTO "call_zone" VALUES('mall','Z2',184);
INSERT INTO "call_zone" VALUES('mall','Z1',202);
INSERT INTO "call_zone" VALUES('mall','Z1',206);
INSERT INTO "call_zone" VALUES('mall','Z2',206);
INSERT INTO "call_zone" VALUES('mall','Z1',207);
INSERT INTO "call_zone" VALUES('mall','Z1',209);
INSERT INTO "call_zone" VALUES('mall','Z2',209);
INSERT INTO "call_zone" VALUES('mall','Z1',210);
INSERT INTO "call_zone" VALUES('mall','Z2',210);
INSERT INTO "call_zone" VALUES('mall','Z1',220);
INSERT INTO "call_zone" VALUES('mall','Z2',220);
INSERT INTO "call_zone" VALUES('mall','Z1',224);
INSERT INTO "call_zone" VALUES('mall','Z2',224);
INSERT INTO "call_zone" VALUES('mall','Z1',234);
INSERT INTO "call_zone" VALUES('mall','Z2',234);
INSERT INTO "call_zone" VALUES('mall','Z2',248);
INSERT INTO "call_zone" VALUES('mall','Z1',257);
INSERT INTO "call_zone" VALUES('mall','Z2',266);
INSERT INTO "call_zone" VALUES('mall','Z1',268);
INSERT INTO "call_zone" VALUES('mall','Z2',274);
CREATE TABLE counter (
	site VARCHAR(32) NOT NULL, 
	counter INTEGER NOT NULL, 
	agency VARCHAR(16) NOT NULL, 
	zone VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_counter PRIMARY KEY (site, counter), 
	CONSTRAINT fk_counter_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency), 
	CONSTRAINT fk_counter_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);
INSERT INTO "counter" VALUES('mall',1,'DK','Z1');
INSERT INTO "counter" VALUES('mall',2,'DK','Z1');
INSERT INTO "counter" VALUES('mall',3,'PL','Z1');
INSERT INTO "counter" VALUES('mall',4,'PL','Z1');
INSERT INTO "counter" VALUES('mall',5,'BK','Z2');
INSERT INTO "counter" VALUES('mall',6,'BK','Z2');
INSERT INTO "counter" VALUES('mall',7,'DK','Z1');
CREATE TABLE counter_queue (
	site VARCHAR(32) NOT NULL, 
	counter INTEGER NOT NULL, 
	queue VARCHAR(16) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_counter_queue PRIMARY KEY (site, counter, queue), 
	CONSTRAINT fk_counter_queue_site_counter_counter FOREIGN KEY(site, counter) REFERENCES counter (site, counter), 
	CONSTRAINT fk_counter_queue_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);
INSERT INTO "counter_queue" VALUES('mall',1,'DK',0);
INSERT INTO "counter_queue" VALUES('mall',2,'DK',0);
INSERT INTO "counter_queue" VALUES('mall',3,'PL',0);
INSERT INTO "counter_queue" VALUES('mall',4,'PL',0);
INSERT INTO "counter_queue" VALUES('mall',5,'BK',0);
INSERT INTO "counter_queue" VALUES('mall',6,'BK',0);
INSERT INTO "counter_queue" VALUES('mall',7,'DK',0);
INSERT INTO "counter_queue" VALUES('mall',7,'PL',1);
CREATE TABLE device (
	site VARCHAR(32) NOT NULL, 
	device CHAR(32) NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	name VARCHAR NOT NULL, 
	token_sha256 VARCHAR NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (site, device), 
	CONSTRAINT fk_device_site_site FOREIGN KEY(site) REFERENCES site (site), 
	CONSTRAINT uq_device_token_sha256 UNIQUE (token_sha256)
);
INSERT INTO "device" VALUES('mall','01a20c8cdc41791ba3e9e2b73a81904a','kiosk','Anjungan 1','a7b46f477de26358c9e96b91b87c73fb8f12159477499a5154891b677b52bf3a');
INSERT INTO "device" VALUES('mall','01a20c8cdc4272f6b73aa526b29f6de3','display','Layar 1','f98de8a28c4a2079cb89bc1e1c16e08fb5941e026932e16fcfa91cecd1d44157');
CREATE TABLE due (
	site VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	due_at DATETIME NOT NULL, 
	CONSTRAINT pk_due PRIMARY KEY (site, kind, subject), 
	CONSTRAINT fk_due_site_site FOREIGN KEY(site) REFERENCES site (site)
);
INSERT INTO "due" VALUES('mall','close_day','2026-11-25','2026-11-25 17:00:00.000000');
CREATE TABLE idempotency (
	site VARCHAR(32) NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	digest VARCHAR NOT NULL, 
	answer JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency PRIMARY KEY (site, actor, "key"), 
	CONSTRAINT fk_idempotency_site_site FOREIGN KEY(site) REFERENCES site (site)
);
INSERT INTO "idempotency" VALUES('mall','user:officer-DK','01a20c8c-dd01-713e-87b9-046053053574','8c8bbf57b55d7e394f6951a277b65f5e34cf805f089d7bd50a768ab142dcf573','null','2026-11-24 01:30:00.000000');
INSERT INTO "idempotency" VALUES('mall','device:kiosk','01a20c8c-dd11-7e30-9c30-2bd87fe2b188','187b7f24791e43d117893b9295b2352db9c8d4ebca18ab9e9f3fa7f5c8ea72f9','{"id": "01a20c8c-dd10-756e-b9eb-018549b79df8", "site": "mall", "number": "DK-001", "service_day": "2026-11-24", "issued_at": "2026-11-24T01:30:17.000Z", "priority": null, "party_size": 1, "tickets": [{"id": "01a20c8c-dd16-708f-92aa-3eeb5853ba90", "queue": "DK", "agency": "DK", "zone": "Z1", "state": "waiting", "services": ["DK-02"], "counters": [1, 2, 7], "counter": null, "ahead": 0, "estimate": null}, {"id": "01a20c8c-dd17-7643-b23c-32b4d08e9724", "queue": "PL", "agency": "PL", "zone": "Z1", "state": "waiting", "services": ["PL-03", "PL-02"], "counters": [3, 4, 7], "counter": null, "ahead": 0, "estimate": null}]}','2026-11-24 01:30:17.000000');
INSERT INTO "idempotency" VALUES('mall','device:kiosk','01a20c8c-dd22-7f1a-a9f4-1adc4506336e','f65907a922db9b91baa5ee6b1322af004dd41576ef0f9698cd02b0fba2ede67f','{"id": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "site": "mall", "number": "BK-001", "service_day": "2026-11-24", "issued_at": "2026-11-24T01:31:16.000Z", "priority": null, "party_size": 1, "tickets": [{"id": "01a20c8c-dd23-782e-9510-563058f1c5db", "queue": "BK", "agency": "BK", "zone": "Z2", "state": "waiting", "services": ["BK-01"], "counters": [5, 6], "counter": null, "ahead": 0, "estimate": null}, {"id": "01a20c8c-dd24-7ce6-bece-ec2878cd82a9", "queue": "DK", "agency": "DK", "zone": "Z1", "state": "waiting", "services": ["DK-02"], "counters": [1, 2, 7], "counter": null, "ahead": 1, "estimate": null}]}','2026-11-24 01:31:16.000000');
INSERT INTO "idempotency" VALUES('mall','device:kiosk','01a20c8c-dd26-7682-a5f4-bf13fd4d179d','cba712439c3333251892ec85d2de2fd86f36138033a98ddcf36d0cca017a6c09','{"id": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "site": "mall", "number": "DK-002", "service_day": "2026-11-24", "issued_at": "2026-11-24T01:33:09.000Z", "priority": null, "party_size": 1, "tickets": [{"id": "01a20c8c-dd27-700a-9545-98fba6c1284b", "queue": "DK", "agency": "DK", "zone": "Z1", "state": "waiting", "services": ["DK-02"], "counters": [1, 2, 7], "counter": null, "ahead": 2, "estimate": null}, {"id": "01a20c8c-dd28-75b5-b3a6-068c97fd3a9f", "queue": "PL", "agency": "PL", "zone": "Z1", "state": "waiting", "services": ["PL-01", "PL-03"], "counters": [3, 4, 7], "counter": null, "ahead": 1, "estimate": null}]}','2026-11-24 01:33:09.000000');
INSERT INTO "idempotency" VALUES('mall','device:kiosk','01a20c8c-dd2a-7845-ad23-5a1a56eeade5','daa5d72963343fdb720b8e75c39b9a9daf27b7547c99edc83305e1017a566404','{"id": "01a20c8c-dd29-74f3-b545-b834ca097bab", "site": "mall", "number": "DK-003", "service_day": "2026-11-24", "issued_at": "2026-11-24T01:34:55.000Z", "priority": null, "party_size": 1, "tickets": [{"id": "01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a", "queue": "DK", "agency": "DK", "zone": "Z1", "state": "waiting", "services": ["DK-01"], "counters": [1, 2, 7], "counter": null, "ahead": 3, "estimate": null}]}','2026-11-24 01:34:55.000000');
CREATE TABLE journal (
	site VARCHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	data JSON NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (site, seq), 
	CONSTRAINT fk_journal_site_site FOREIGN KEY(site) REFERENCES site (site)
);
INSERT INTO "journal" VALUES('mall',1,'2026-11-24 01:30:00.000000','system','site_defined','site:mall','{"site": {"code": "mall", "name": {"id": "Mal Uji", "en": "Mal Uji"}, "timezone": "Asia/Jakarta", "hours": [{"weekday": 1, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 2, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 3, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 4, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 5, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 6, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 7, "opens": "00:00:00", "closes": "23:59:00"}], "closed_days": []}, "service_day": "2026-11-24", "day_ends": "2026-11-24T17:00:00Z"}');
INSERT INTO "journal" VALUES('mall',2,'2026-11-24 01:30:00.000000','system','zone_defined','zone:Z1','{"zone": {"code": "Z1", "name": {"id": "Zona 1", "en": "Zona 1"}, "place": {"id": "Lantai 1", "en": "Lantai 1"}, "colour": 1, "position": 1}}');
INSERT INTO "journal" VALUES('mall',3,'2026-11-24 01:30:00.000000','system','zone_defined','zone:Z2','{"zone": {"code": "Z2", "name": {"id": "Zona 2", "en": "Zona 2"}, "place": {"id": "Lantai 2", "en": "Lantai 2"}, "colour": 2, "position": 2}}');
INSERT INTO "journal" VALUES('mall',4,'2026-11-24 01:30:00.000000','system','agency_defined','agency:DK','{"agency": {"code": "DK", "name": {"id": "Dinas DK", "en": "Dinas DK"}, "short_name": {"id": "DK", "en": "DK"}, "zone": "Z1", "position": 1}}');
INSERT INTO "journal" VALUES('mall',5,'2026-11-24 01:30:00.000000','system','agency_defined','agency:PL','{"agency": {"code": "PL", "name": {"id": "Dinas PL", "en": "Dinas PL"}, "short_name": {"id": "PL", "en": "PL"}, "zone": "Z1", "position": 2}}');
INSERT INTO "journal" VALUES('mall',6,'2026-11-24 01:30:00.000000','system','agency_defined','agency:BK','{"agency": {"code": "BK", "name": {"id": "Dinas BK", "en": "Dinas BK"}, "short_name": {"id": "BK", "en": "BK"}, "zone": "Z2", "position": 3}}');
INSERT INTO "journal" VALUES('mall',7,'2026-11-24 01:30:00.000000','system','queue_defined','queue:DK','{"queue": {"code": "DK", "agency": "DK", "prefix": "DK", "name": {"id": "Dinas DK", "en": "Dinas DK"}}}');
INSERT INTO "journal" VALUES('mall',8,'2026-11-24 01:30:00.000000','system','queue_defined','queue:PL','{"queue": {"code": "PL", "agency": "PL", "prefix": "PL", "name": {"id": "Dinas PL", "en": "Dinas PL"}}}');
INSERT INTO "journal" VALUES('mall',9,'2026-11-24 01:30:00.000000','system','queue_defined','queue:BK','{"queue": {"code": "BK", "agency": "BK", "prefix": "BK", "name": {"id": "Dinas BK", "en": "Dinas BK"}}}');
INSERT INTO "journal" VALUES('mall',10,'2026-11-24 01:30:00.000000','system','service_defined','service:DK-01','{"service": {"code": "DK-01", "agency": "DK", "queue": "DK", "name": {"id": "Layanan DK 1", "en": "Layanan DK 1"}, "standard": {"minutes": 10, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 1}}');
INSERT INTO "journal" VALUES('mall',11,'2026-11-24 01:30:00.000000','system','service_defined','service:DK-02','{"service": {"code": "DK-02", "agency": "DK", "queue": "DK", "name": {"id": "Layanan DK 2", "en": "Layanan DK 2"}, "standard": {"minutes": 20, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 2}}');
INSERT INTO "journal" VALUES('mall',12,'2026-11-24 01:30:00.000000','system','service_defined','service:DK-03','{"service": {"code": "DK-03", "agency": "DK", "queue": "DK", "name": {"id": "Layanan DK 3", "en": "Layanan DK 3"}, "standard": {"minutes": 30, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 3}}');
INSERT INTO "journal" VALUES('mall',13,'2026-11-24 01:30:00.000000','system','service_defined','service:PL-01','{"service": {"code": "PL-01", "agency": "PL", "queue": "PL", "name": {"id": "Layanan PL 1", "en": "Layanan PL 1"}, "standard": {"minutes": 10, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 11}}');
INSERT INTO "journal" VALUES('mall',14,'2026-11-24 01:30:00.000000','system','service_defined','service:PL-02','{"service": {"code": "PL-02", "agency": "PL", "queue": "PL", "name": {"id": "Layanan PL 2", "en": "Layanan PL 2"}, "standard": {"minutes": 20, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 12}}');
INSERT INTO "journal" VALUES('mall',15,'2026-11-24 01:30:00.000000','system','service_defined','service:PL-03','{"service": {"code": "PL-03", "agency": "PL", "queue": "PL", "name": {"id": "Layanan PL 3", "en": "Layanan PL 3"}, "standard": {"minutes": 30, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 13}}');
INSERT INTO "journal" VALUES('mall',16,'2026-11-24 01:30:00.000000','system','service_defined','service:BK-01','{"service": {"code": "BK-01", "agency": "BK", "queue": "BK", "name": {"id": "Layanan BK 1", "en": "Layanan BK 1"}, "standard": {"minutes": 10, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 21}}');
INSERT INTO "journal" VALUES('mall',17,'2026-11-24 01:30:00.000000','system','service_defined','service:BK-02','{"service": {"code": "BK-02", "agency": "BK", "queue": "BK", "name": {"id": "Layanan BK 2", "en": "Layanan BK 2"}, "standard": {"minutes": 20, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 22}}');
INSERT INTO "journal" VALUES('mall',18,'2026-11-24 01:30:00.000000','system','service_defined','service:BK-03','{"service": {"code": "BK-03", "agency": "BK", "queue": "BK", "name": {"id": "Layanan BK 3", "en": "Layanan BK 3"}, "standard": {"minutes": 30, "completion_days": 0, "fee_idr": 0, "requirements": [{"id": "KTP", "en": "KTP"}]}, "keywords": [], "popularity": null, "position": 23}}');
INSERT INTO "journal" VALUES('mall',19,'2026-11-24 01:30:00.000000','system','counter_defined','counter:1','{"counter": {"number": 1, "agency": "DK", "zone": "Z1", "queues": ["DK"]}}');
INSERT INTO "journal" VALUES('mall',20,'2026-11-24 01:30:00.000000','system','counter_defined','counter:2','{"counter": {"number": 2, "agency": "DK", "zone": "Z1", "queues": ["DK"]}}');
INSERT INTO "journal" VALUES('mall',21,'2026-11-24 01:30:00.000000','system','counter_defined','counter:3','{"counter": {"number": 3, "agency": "PL", "zone": "Z1", "queues": ["PL"]}}');
INSERT INTO "journal" VALUES('mall',22,'2026-11-24 01:30:00.000000','system','counter_defined','counter:4','{"counter": {"number": 4, "agency": "PL", "zone": "Z1", "queues": ["PL"]}}');
INSERT INTO "journal" VALUES('mall',23,'2026-11-24 01:30:00.000000','system','counter_defined','counter:5','{"counter": {"number": 5, "agency": "BK", "zone": "Z2", "queues": ["BK"]}}');
INSERT INTO "journal" VALUES('mall',24,'2026-11-24 01:30:00.000000','system','counter_defined','counter:6','{"counter": {"number": 6, "agency": "BK", "zone": "Z2", "queues": ["BK"]}}');
INSERT INTO "journal" VALUES('mall',25,'2026-11-24 01:30:00.000000','system','counter_defined','counter:7','{"counter": {"number": 7, "agency": "DK", "zone": "Z1", "queues": ["DK", "PL"]}}');
INSERT INTO "journal" VALUES('mall',26,'2026-11-24 01:30:17.000000','device:kiosk','visit_issued','visit:01a20c8c-dd10-756e-b9eb-018549b79df8','{"visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "prefix": "DK", "lane": "", "sequence": 1, "number": "DK-001", "service_day": "2026-11-24", "token_sha256": "093550d7e56d2c296d7637c9c297a54ddafab5fa01fbce9ea462763a2e4326c2", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',27,'2026-11-24 01:30:17.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd16-708f-92aa-3eeb5853ba90','{"ticket": "01a20c8c-dd16-708f-92aa-3eeb5853ba90", "visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "number": "DK-001", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:30:17Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',28,'2026-11-24 01:30:17.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd17-7643-b23c-32b4d08e9724','{"ticket": "01a20c8c-dd17-7643-b23c-32b4d08e9724", "visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "number": "DK-001", "queue": "PL", "agency": "PL", "services": ["PL-03", "PL-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:30:17Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',29,'2026-11-24 01:31:16.000000','device:kiosk','visit_issued','visit:01a20c8c-dd21-7cec-a4c8-478b39fcec9b','{"visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "prefix": "BK", "lane": "", "sequence": 1, "number": "BK-001", "service_day": "2026-11-24", "token_sha256": "cdd06dea202f8a31d04b769f7388fdd31370d45bea222e7f1aa347b592b46a0d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',30,'2026-11-24 01:31:16.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd23-782e-9510-563058f1c5db','{"ticket": "01a20c8c-dd23-782e-9510-563058f1c5db", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "number": "BK-001", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:31:16Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',31,'2026-11-24 01:31:16.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd24-7ce6-bece-ec2878cd82a9','{"ticket": "01a20c8c-dd24-7ce6-bece-ec2878cd82a9", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "number": "BK-001", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:31:16Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',32,'2026-11-24 01:33:09.000000','device:kiosk','visit_issued','visit:01a20c8c-dd25-7d56-a4ef-1bdc7394e913','{"visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "prefix": "DK", "lane": "", "sequence": 2, "number": "DK-002", "service_day": "2026-11-24", "token_sha256": "092d44527bbea21509efbde7edb66b5457775c1d0964faaeb8cfe0baf3530c14", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',33,'2026-11-24 01:33:09.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd27-700a-9545-98fba6c1284b','{"ticket": "01a20c8c-dd27-700a-9545-98fba6c1284b", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "number": "DK-002", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:33:09Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',34,'2026-11-24 01:33:09.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd28-75b5-b3a6-068c97fd3a9f','{"ticket": "01a20c8c-dd28-75b5-b3a6-068c97fd3a9f", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "number": "DK-002", "queue": "PL", "agency": "PL", "services": ["PL-01", "PL-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:33:09Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',35,'2026-11-24 01:34:55.000000','device:kiosk','visit_issued','visit:01a20c8c-dd29-74f3-b545-b834ca097bab','{"visit": "01a20c8c-dd29-74f3-b545-b834ca097bab", "prefix": "DK", "lane": "", "sequence": 3, "number": "DK-003", "service_day": "2026-11-24", "token_sha256": "88f8e59a935f87984411e4607170205d82f33b9b69e8e31e1d4d8ce8cb65cd21", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',36,'2026-11-24 01:34:55.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a','{"ticket": "01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a", "visit": "01a20c8c-dd29-74f3-b545-b834ca097bab", "number": "DK-003", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T01:34:55Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',37,'2026-11-24 01:43:47.000000','user:officer-PL','ticket_called','ticket:01a20c8c-dd17-7643-b23c-32b4d08e9724','{"call": "01a20c8c-dd2e-7579-9fee-7684ddb166b1", "ticket": "01a20c8c-dd17-7643-b23c-32b4d08e9724", "visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "queue": "PL", "counter": 3, "zones": ["Z1"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',38,'2026-11-24 01:45:48.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd24-7ce6-bece-ec2878cd82a9','{"call": "01a20c8c-dd37-73d5-acbd-e4241d91bffc", "ticket": "01a20c8c-dd24-7ce6-bece-ec2878cd82a9", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "queue": "DK", "counter": 2, "zones": ["Z1", "Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',39,'2026-11-24 01:51:10.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-dd24-7ce6-bece-ec2878cd82a9','{"ticket": "01a20c8c-dd24-7ce6-bece-ec2878cd82a9", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "queue": "DK", "counter": 2}');
INSERT INTO "journal" VALUES('mall',40,'2026-11-24 02:02:17.000000','device:kiosk','visit_issued','visit:01a20c8c-dd46-7f65-8487-527f524d745a','{"visit": "01a20c8c-dd46-7f65-8487-527f524d745a", "prefix": "BK", "lane": "", "sequence": 2, "number": "BK-002", "service_day": "2026-11-24", "token_sha256": "07cf37e6569ca4327b7caf7a97ab1e24fc5f4939a45561e368080e1d50118326", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',41,'2026-11-24 02:02:17.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd4a-7a78-a340-40229d3b60e0','{"ticket": "01a20c8c-dd4a-7a78-a340-40229d3b60e0", "visit": "01a20c8c-dd46-7f65-8487-527f524d745a", "number": "BK-002", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:02:17Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',42,'2026-11-24 02:05:13.000000','user:officer-PL','ticket_called','ticket:01a20c8c-dd28-75b5-b3a6-068c97fd3a9f','{"call": "01a20c8c-dd4e-7071-9198-6dea03285443", "ticket": "01a20c8c-dd28-75b5-b3a6-068c97fd3a9f", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "PL", "counter": 4, "zones": ["Z1"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',43,'2026-11-24 02:07:54.000000','device:kiosk','visit_issued','visit:01a20c8c-dd53-7160-bba3-faa386d926a6','{"visit": "01a20c8c-dd53-7160-bba3-faa386d926a6", "prefix": "PL", "lane": "", "sequence": 1, "number": "PL-001", "service_day": "2026-11-24", "token_sha256": "97239bbcecf055da2012b5ca1659ca0cd9841712bd2d7a3451a66799f7297f1d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',44,'2026-11-24 02:07:54.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd55-7c71-ac79-05e70c232241','{"ticket": "01a20c8c-dd55-7c71-ac79-05e70c232241", "visit": "01a20c8c-dd53-7160-bba3-faa386d926a6", "number": "PL-001", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:07:54Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',45,'2026-11-24 02:09:02.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a','{"call": "01a20c8c-dd5b-773d-a66c-1bed493f97c9", "ticket": "01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a", "visit": "01a20c8c-dd29-74f3-b545-b834ca097bab", "queue": "DK", "counter": 7, "zones": ["Z1"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',46,'2026-11-24 02:09:49.000000','user:officer-BK','ticket_called','ticket:01a20c8c-dd23-782e-9510-563058f1c5db','{"call": "01a20c8c-dd5e-75e5-b42a-b61511abb0d8", "ticket": "01a20c8c-dd23-782e-9510-563058f1c5db", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "queue": "BK", "counter": 5, "zones": ["Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',47,'2026-11-24 02:10:29.000000','user:officer-BK','ticket_started','ticket:01a20c8c-dd23-782e-9510-563058f1c5db','{"ticket": "01a20c8c-dd23-782e-9510-563058f1c5db", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "queue": "BK", "counter": 5}');
INSERT INTO "journal" VALUES('mall',48,'2026-11-24 02:12:05.000000','user:officer-DK','ticket_started','ticket:01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a','{"ticket": "01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a", "visit": "01a20c8c-dd29-74f3-b545-b834ca097bab", "queue": "DK", "counter": 7}');
INSERT INTO "journal" VALUES('mall',49,'2026-11-24 02:12:55.000000','device:kiosk','visit_issued','visit:01a20c8c-dd6f-77d4-9d99-e9bdc0d5b32d','{"visit": "01a20c8c-dd6f-77d4-9d99-e9bdc0d5b32d", "prefix": "DK", "lane": "P", "sequence": 1, "number": "DK-P001", "service_day": "2026-11-24", "token_sha256": "deb16c1329b2fa59a8a34f0de92ccfdf254b7efb22ea48b316336bc89e29028a", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',50,'2026-11-24 02:12:55.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd71-7008-b229-0b253bba1318','{"ticket": "01a20c8c-dd71-7008-b229-0b253bba1318", "visit": "01a20c8c-dd6f-77d4-9d99-e9bdc0d5b32d", "number": "DK-P001", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:12:55Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',51,'2026-11-24 02:13:46.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd71-7008-b229-0b253bba1318','{"call": "01a20c8c-dd79-7d4c-8f72-5371d02ca595", "ticket": "01a20c8c-dd71-7008-b229-0b253bba1318", "visit": "01a20c8c-dd6f-77d4-9d99-e9bdc0d5b32d", "queue": "DK", "counter": 1, "zones": ["Z1"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',52,'2026-11-24 02:24:44.000000','device:kiosk','visit_issued','visit:01a20c8c-dd97-74bc-abe8-c80d38856b41','{"visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "prefix": "DK", "lane": "", "sequence": 4, "number": "DK-004", "service_day": "2026-11-24", "token_sha256": "f352e4d05e839933be12407179044fa1863c87b79490a8e058e6c83e6045475b", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',53,'2026-11-24 02:24:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd99-7c95-99ec-c3df866b8e03','{"ticket": "01a20c8c-dd99-7c95-99ec-c3df866b8e03", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "number": "DK-004", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:24:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',54,'2026-11-24 02:24:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-dd9a-7bfd-a017-0c1f406cddb7','{"ticket": "01a20c8c-dd9a-7bfd-a017-0c1f406cddb7", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "number": "DK-004", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:24:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',55,'2026-11-24 02:26:41.000000','device:kiosk','visit_issued','visit:01a20c8c-ddb0-7b9c-ada7-4d78098bf97c','{"visit": "01a20c8c-ddb0-7b9c-ada7-4d78098bf97c", "prefix": "DK", "lane": "", "sequence": 5, "number": "DK-005", "service_day": "2026-11-24", "token_sha256": "2bc0ba1143b4725cef84175ea461949d24a8b6ff161a76fdc1b38cd344b15616", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',56,'2026-11-24 02:26:41.000000','device:kiosk','ticket_queued','ticket:01a20c8c-ddb2-757c-a1e5-7ca2ccd88d9f','{"ticket": "01a20c8c-ddb2-757c-a1e5-7ca2ccd88d9f", "visit": "01a20c8c-ddb0-7b9c-ada7-4d78098bf97c", "number": "DK-005", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:26:41Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',57,'2026-11-24 02:26:41.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-ddb2-757c-a1e5-7ca2ccd88d9f','{"ticket": "01a20c8c-ddb2-757c-a1e5-7ca2ccd88d9f", "visit": "01a20c8c-ddb0-7b9c-ada7-4d78098bf97c", "queue": "DK"}');
INSERT INTO "journal" VALUES('mall',58,'2026-11-24 02:27:24.000000','user:officer-DK','ticket_finished','ticket:01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a','{"ticket": "01a20c8c-dd2b-71de-8c8a-fdcb1eb8663a", "visit": "01a20c8c-dd29-74f3-b545-b834ca097bab", "queue": "DK", "counter": 7, "outcomes": [{"service": "DK-01", "outcome": "completed"}]}');
INSERT INTO "journal" VALUES('mall',59,'2026-11-24 02:28:22.000000','user:officer-PL','no_show_recorded','ticket:01a20c8c-dd28-75b5-b3a6-068c97fd3a9f','{"ticket": "01a20c8c-dd28-75b5-b3a6-068c97fd3a9f", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "PL", "counter": 4}');
INSERT INTO "journal" VALUES('mall',60,'2026-11-24 02:30:29.000000','user:officer-BK','ticket_finished','ticket:01a20c8c-dd23-782e-9510-563058f1c5db','{"ticket": "01a20c8c-dd23-782e-9510-563058f1c5db", "visit": "01a20c8c-dd21-7cec-a4c8-478b39fcec9b", "queue": "BK", "counter": 5, "outcomes": [{"service": "BK-01", "outcome": "accepted"}]}');
INSERT INTO "journal" VALUES('mall',61,'2026-11-24 02:31:10.000000','device:kiosk','visit_issued','visit:01a20c8c-de5c-7f19-b917-412b18fc24a4','{"visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "prefix": "PL", "lane": "P", "sequence": 1, "number": "PL-P001", "service_day": "2026-11-24", "token_sha256": "dff9c914800ed07216ddab02a99de2f63ca30409ae58fec726492d351249ec66", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',62,'2026-11-24 02:31:10.000000','device:kiosk','ticket_queued','ticket:01a20c8c-de5e-7aff-b8f3-20b5362307dd','{"ticket": "01a20c8c-de5e-7aff-b8f3-20b5362307dd", "visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "number": "PL-P001", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:31:10Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',63,'2026-11-24 02:36:14.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd27-700a-9545-98fba6c1284b','{"call": "01a20c8c-deeb-71e1-b1cd-7c27e7917aa7", "ticket": "01a20c8c-dd27-700a-9545-98fba6c1284b", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "DK", "counter": 2, "zones": ["Z1"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',64,'2026-11-24 02:49:07.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-dd71-7008-b229-0b253bba1318','{"ticket": "01a20c8c-dd71-7008-b229-0b253bba1318", "visit": "01a20c8c-dd6f-77d4-9d99-e9bdc0d5b32d", "queue": "DK", "counter": 1}');
INSERT INTO "journal" VALUES('mall',65,'2026-11-24 02:50:45.000000','device:kiosk','visit_issued','visit:01a20c8c-df61-739a-849e-42b1902c1aaf','{"visit": "01a20c8c-df61-739a-849e-42b1902c1aaf", "prefix": "PL", "lane": "P", "sequence": 2, "number": "PL-P002", "service_day": "2026-11-24", "token_sha256": "1e9bfa78fe2543c30598342bdc4e79155f7a060a7e1ba49fa64e9ad01bd49b3f", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',66,'2026-11-24 02:50:45.000000','device:kiosk','ticket_queued','ticket:01a20c8c-df63-7e51-8564-da74a8a35421','{"ticket": "01a20c8c-df63-7e51-8564-da74a8a35421", "visit": "01a20c8c-df61-739a-849e-42b1902c1aaf", "number": "PL-P002", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:50:45Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',67,'2026-11-24 02:51:42.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-dd27-700a-9545-98fba6c1284b','{"call": "01a20c8c-df65-7d17-804c-86ed2ae0c56c", "ticket": "01a20c8c-dd27-700a-9545-98fba6c1284b", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "DK", "counter": 2, "zones": ["Z1"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',68,'2026-11-24 02:54:34.000000','user:officer-BK','ticket_called','ticket:01a20c8c-dd4a-7a78-a340-40229d3b60e0','{"call": "01a20c8c-df6b-71f5-bbb1-5396e4d804d7", "ticket": "01a20c8c-dd4a-7a78-a340-40229d3b60e0", "visit": "01a20c8c-dd46-7f65-8487-527f524d745a", "queue": "BK", "counter": 6, "zones": ["Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',69,'2026-11-24 02:57:28.000000','device:kiosk','visit_issued','visit:01a20c8c-df73-7625-89cf-4e3a2eaf249b','{"visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "prefix": "PL", "lane": "", "sequence": 2, "number": "PL-002", "service_day": "2026-11-24", "token_sha256": "403c403a02a34de5e25a2e15e21eee5c30257f13ab02bfb69bb26d5357b5a656", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',70,'2026-11-24 02:57:28.000000','device:kiosk','ticket_queued','ticket:01a20c8c-df75-7a08-954c-ae1394a38fc2','{"ticket": "01a20c8c-df75-7a08-954c-ae1394a38fc2", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "number": "PL-002", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:57:28Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',71,'2026-11-24 02:57:28.000000','device:kiosk','ticket_queued','ticket:01a20c8c-df76-7526-9606-7ded6dfe7dcc','{"ticket": "01a20c8c-df76-7526-9606-7ded6dfe7dcc", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "number": "PL-002", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T02:57:28Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',72,'2026-11-24 03:00:15.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd55-7c71-ac79-05e70c232241','{"call": "01a20c8c-df8d-7337-a6c1-d00c5f8762c0", "ticket": "01a20c8c-dd55-7c71-ac79-05e70c232241", "visit": "01a20c8c-dd53-7160-bba3-faa386d926a6", "queue": "PL", "counter": 7, "zones": ["Z1"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',73,'2026-11-24 03:03:24.000000','user:officer-PL','ticket_called','ticket:01a20c8c-de5e-7aff-b8f3-20b5362307dd','{"call": "01a20c8c-df9d-7e38-a387-4d279715cfd4", "ticket": "01a20c8c-de5e-7aff-b8f3-20b5362307dd", "visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "queue": "PL", "counter": 4, "zones": ["Z1"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',74,'2026-11-24 03:03:50.000000','user:officer-DK','ticket_started','ticket:01a20c8c-dd27-700a-9545-98fba6c1284b','{"ticket": "01a20c8c-dd27-700a-9545-98fba6c1284b", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "DK", "counter": 2}');
INSERT INTO "journal" VALUES('mall',75,'2026-11-24 03:03:50.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-df75-7a08-954c-ae1394a38fc2','{"ticket": "01a20c8c-df75-7a08-954c-ae1394a38fc2", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "queue": "PL"}');
INSERT INTO "journal" VALUES('mall',76,'2026-11-24 03:06:26.000000','user:officer-DK','ticket_finished','ticket:01a20c8c-dd27-700a-9545-98fba6c1284b','{"ticket": "01a20c8c-dd27-700a-9545-98fba6c1284b", "visit": "01a20c8c-dd25-7d56-a4ef-1bdc7394e913", "queue": "DK", "counter": 2, "outcomes": [{"service": "DK-02", "outcome": "incomplete"}]}');
INSERT INTO "journal" VALUES('mall',77,'2026-11-24 03:09:57.000000','device:kiosk','visit_issued','visit:01a20c8c-e062-784d-b393-b2dce231c42f','{"visit": "01a20c8c-e062-784d-b393-b2dce231c42f", "prefix": "BK", "lane": "", "sequence": 3, "number": "BK-003", "service_day": "2026-11-24", "token_sha256": "9fb88c483078b83f908b9a60c2fba346257effb4803c1d96a8aa055d1eebdc1d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',78,'2026-11-24 03:09:57.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e064-7654-800f-12577a367930','{"ticket": "01a20c8c-e064-7654-800f-12577a367930", "visit": "01a20c8c-e062-784d-b393-b2dce231c42f", "number": "BK-003", "queue": "BK", "agency": "BK", "services": ["BK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:09:57Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',79,'2026-11-24 03:12:00.000000','device:kiosk','visit_issued','visit:01a20c8c-e06b-70a1-b853-6777f9d47820','{"visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "prefix": "PL", "lane": "P", "sequence": 3, "number": "PL-P003", "service_day": "2026-11-24", "token_sha256": "46c6153218c69b4985edec9ed0496967304f332f03615f7f55cab72aeb492eba", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',80,'2026-11-24 03:12:00.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e06d-7e81-a455-52a156e7dadb','{"ticket": "01a20c8c-e06d-7e81-a455-52a156e7dadb", "visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "number": "PL-P003", "queue": "PL", "agency": "PL", "services": ["PL-01", "PL-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:12:00Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',81,'2026-11-24 03:12:00.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e06e-7cd3-8ad0-52c056ff74b4','{"ticket": "01a20c8c-e06e-7cd3-8ad0-52c056ff74b4", "visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "number": "PL-P003", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:12:00Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',82,'2026-11-24 03:17:29.000000','user:officer-PL','ticket_recalled','ticket:01a20c8c-de5e-7aff-b8f3-20b5362307dd','{"call": "01a20c8c-e07d-7548-adb1-8f8b9f5574d4", "ticket": "01a20c8c-de5e-7aff-b8f3-20b5362307dd", "visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "queue": "PL", "counter": 4, "zones": ["Z1"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',83,'2026-11-24 03:18:12.000000','device:kiosk','visit_issued','visit:01a20c8c-e088-74dc-8bbf-91d824d37723','{"visit": "01a20c8c-e088-74dc-8bbf-91d824d37723", "prefix": "DK", "lane": "", "sequence": 6, "number": "DK-006", "service_day": "2026-11-24", "token_sha256": "cb7843585e746331a347926f3afefd74831168adfe71f5fb219380809f47b01a", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',84,'2026-11-24 03:18:12.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e08a-718b-b66b-bb13fa86577c','{"ticket": "01a20c8c-e08a-718b-b66b-bb13fa86577c", "visit": "01a20c8c-e088-74dc-8bbf-91d824d37723", "number": "DK-006", "queue": "DK", "agency": "DK", "services": ["DK-02", "DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:18:12Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',85,'2026-11-24 03:21:40.000000','device:kiosk','visit_issued','visit:01a20c8c-e099-7923-9c17-b5b8d214a864','{"visit": "01a20c8c-e099-7923-9c17-b5b8d214a864", "prefix": "DK", "lane": "P", "sequence": 2, "number": "DK-P002", "service_day": "2026-11-24", "token_sha256": "d89794dcbd68dc8c03be42e9ee96364cd6d5ab019a7d0cd5954d33a4e2c8062f", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',86,'2026-11-24 03:21:40.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e09e-7a04-81d2-4e32a693a5a9','{"ticket": "01a20c8c-e09e-7a04-81d2-4e32a693a5a9", "visit": "01a20c8c-e099-7923-9c17-b5b8d214a864", "number": "DK-P002", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:21:40Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',87,'2026-11-24 03:30:42.000000','user:officer-BK','ticket_called','ticket:01a20c8c-df76-7526-9606-7ded6dfe7dcc','{"call": "01a20c8c-e0c1-79c2-9746-8ecc6cc5330b", "ticket": "01a20c8c-df76-7526-9606-7ded6dfe7dcc", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "queue": "BK", "counter": 5, "zones": ["Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',88,'2026-11-24 03:32:49.000000','user:officer-BK','no_show_recorded','ticket:01a20c8c-dd4a-7a78-a340-40229d3b60e0','{"ticket": "01a20c8c-dd4a-7a78-a340-40229d3b60e0", "visit": "01a20c8c-dd46-7f65-8487-527f524d745a", "queue": "BK", "counter": 6}');
INSERT INTO "journal" VALUES('mall',89,'2026-11-24 03:35:51.000000','device:kiosk','visit_issued','visit:01a20c8c-e0f1-7d90-89a5-04a510b46004','{"visit": "01a20c8c-e0f1-7d90-89a5-04a510b46004", "prefix": "PL", "lane": "", "sequence": 3, "number": "PL-003", "service_day": "2026-11-24", "token_sha256": "93202513bf46e92adfff85486c5a1be603d8d50f99b53d30418a7faff6ee9e6d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',90,'2026-11-24 03:35:51.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e0f3-7af1-b3a8-effd3f8f5824','{"ticket": "01a20c8c-e0f3-7af1-b3a8-effd3f8f5824", "visit": "01a20c8c-e0f1-7d90-89a5-04a510b46004", "number": "PL-003", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:35:51Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',91,'2026-11-24 03:35:51.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e0f4-7489-ab73-f7a85b044bf0','{"ticket": "01a20c8c-e0f4-7489-ab73-f7a85b044bf0", "visit": "01a20c8c-e0f1-7d90-89a5-04a510b46004", "number": "PL-003", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T03:35:51Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',92,'2026-11-24 03:39:58.000000','user:officer-DK','ticket_started','ticket:01a20c8c-dd55-7c71-ac79-05e70c232241','{"ticket": "01a20c8c-dd55-7c71-ac79-05e70c232241", "visit": "01a20c8c-dd53-7160-bba3-faa386d926a6", "queue": "PL", "counter": 7}');
INSERT INTO "journal" VALUES('mall',93,'2026-11-24 03:46:46.000000','user:officer-DK','ticket_called','ticket:01a20c8c-dd99-7c95-99ec-c3df866b8e03','{"call": "01a20c8c-e101-7e1e-a8c8-e200aba03174", "ticket": "01a20c8c-dd99-7c95-99ec-c3df866b8e03", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "queue": "DK", "counter": 2, "zones": ["Z1"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',94,'2026-11-24 03:51:57.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-dd99-7c95-99ec-c3df866b8e03','{"call": "01a20c8c-e11d-75a5-9c28-777df9ae1496", "ticket": "01a20c8c-dd99-7c95-99ec-c3df866b8e03", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "queue": "DK", "counter": 2, "zones": ["Z1"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',95,'2026-11-24 04:00:46.000000','device:kiosk','visit_issued','visit:01a20c8c-e123-7b4e-b698-0a5215a700f1','{"visit": "01a20c8c-e123-7b4e-b698-0a5215a700f1", "prefix": "DK", "lane": "P", "sequence": 3, "number": "DK-P003", "service_day": "2026-11-24", "token_sha256": "e5b1ea12ac38ed6415641b812ca90ed3662e6601e6cf9cef845cfca4c11649dd", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',96,'2026-11-24 04:00:46.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e125-78be-bba8-a3bd5f94b770','{"ticket": "01a20c8c-e125-78be-bba8-a3bd5f94b770", "visit": "01a20c8c-e123-7b4e-b698-0a5215a700f1", "number": "DK-P003", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:00:46Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',97,'2026-11-24 04:03:37.000000','user:officer-BK','ticket_recalled','ticket:01a20c8c-df76-7526-9606-7ded6dfe7dcc','{"call": "01a20c8c-e129-791b-98c0-5d085ceb6a38", "ticket": "01a20c8c-df76-7526-9606-7ded6dfe7dcc", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "queue": "BK", "counter": 5, "zones": ["Z2"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',98,'2026-11-24 04:08:47.000000','device:kiosk','visit_issued','visit:01a20c8c-e12b-711d-893d-3b3a74cba617','{"visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "prefix": "PL", "lane": "", "sequence": 4, "number": "PL-004", "service_day": "2026-11-24", "token_sha256": "7744f645c73b87260957fa10553118f2a14d324428ff5e2410ed3be56d96ba42", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',99,'2026-11-24 04:08:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e12d-74b6-bb39-d04b82b676ba','{"ticket": "01a20c8c-e12d-74b6-bb39-d04b82b676ba", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "number": "PL-004", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:08:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',100,'2026-11-24 04:08:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e12e-754a-a0e1-cdde98330bd4','{"ticket": "01a20c8c-e12e-754a-a0e1-cdde98330bd4", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "number": "PL-004", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:08:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',101,'2026-11-24 04:08:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e12f-7b69-8057-cb8b0a311543','{"ticket": "01a20c8c-e12f-7b69-8057-cb8b0a311543", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "number": "PL-004", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:08:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',102,'2026-11-24 04:11:02.000000','user:officer-BK','ticket_called','ticket:01a20c8c-e064-7654-800f-12577a367930','{"call": "01a20c8c-e132-7574-b283-7283fb3a7475", "ticket": "01a20c8c-e064-7654-800f-12577a367930", "visit": "01a20c8c-e062-784d-b393-b2dce231c42f", "queue": "BK", "counter": 6, "zones": ["Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',103,'2026-11-24 04:12:35.000000','user:officer-BK','ticket_recalled','ticket:01a20c8c-df76-7526-9606-7ded6dfe7dcc','{"call": "01a20c8c-e134-74d4-8da0-4294bd1c146a", "ticket": "01a20c8c-df76-7526-9606-7ded6dfe7dcc", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "queue": "BK", "counter": 5, "zones": ["Z2"], "turn": 3}');
INSERT INTO "journal" VALUES('mall',104,'2026-11-24 04:12:35.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-e12d-74b6-bb39-d04b82b676ba','{"ticket": "01a20c8c-e12d-74b6-bb39-d04b82b676ba", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "queue": "PL"}');
INSERT INTO "journal" VALUES('mall',105,'2026-11-24 04:25:10.000000','device:kiosk','visit_issued','visit:01a20c8c-e13a-7c8c-9d14-054da93c1d93','{"visit": "01a20c8c-e13a-7c8c-9d14-054da93c1d93", "prefix": "PL", "lane": "", "sequence": 5, "number": "PL-005", "service_day": "2026-11-24", "token_sha256": "45f71303a5b299da008441594b2925821029cc595ff679ea4fe6e0e3ee701122", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',106,'2026-11-24 04:25:10.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e13c-7437-b2fa-338631402a1a','{"ticket": "01a20c8c-e13c-7437-b2fa-338631402a1a", "visit": "01a20c8c-e13a-7c8c-9d14-054da93c1d93", "number": "PL-005", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:25:10Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',107,'2026-11-24 04:31:37.000000','device:kiosk','visit_issued','visit:01a20c8c-e140-7d9d-92b8-394000913edc','{"visit": "01a20c8c-e140-7d9d-92b8-394000913edc", "prefix": "BK", "lane": "", "sequence": 4, "number": "BK-004", "service_day": "2026-11-24", "token_sha256": "fda379263abb40cebb1ea83f411949500d3bfae713c35056ac17b5b703ebf727", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',108,'2026-11-24 04:31:37.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e142-71da-9508-ee24babd2377','{"ticket": "01a20c8c-e142-71da-9508-ee24babd2377", "visit": "01a20c8c-e140-7d9d-92b8-394000913edc", "number": "BK-004", "queue": "BK", "agency": "BK", "services": ["BK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:31:37Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',109,'2026-11-24 04:31:37.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e143-7dcb-bc1e-82bba58c43d5','{"ticket": "01a20c8c-e143-7dcb-bc1e-82bba58c43d5", "visit": "01a20c8c-e140-7d9d-92b8-394000913edc", "number": "BK-004", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:31:37Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',110,'2026-11-24 04:31:53.000000','user:officer-PL','ticket_started','ticket:01a20c8c-de5e-7aff-b8f3-20b5362307dd','{"ticket": "01a20c8c-de5e-7aff-b8f3-20b5362307dd", "visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "queue": "PL", "counter": 4}');
INSERT INTO "journal" VALUES('mall',111,'2026-11-24 04:35:30.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e06e-7cd3-8ad0-52c056ff74b4','{"call": "01a20c8c-e147-7d44-bf32-c2815b3233aa", "ticket": "01a20c8c-e06e-7cd3-8ad0-52c056ff74b4", "visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "queue": "DK", "counter": 1, "zones": ["Z1"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',112,'2026-11-24 04:36:54.000000','device:kiosk','visit_issued','visit:01a20c8c-e148-7ef0-9376-79e63c0a8726','{"visit": "01a20c8c-e148-7ef0-9376-79e63c0a8726", "prefix": "DK", "lane": "", "sequence": 7, "number": "DK-007", "service_day": "2026-11-24", "token_sha256": "58bbedfeed3a657bd38b14843801c7537951bb3adae807facf78eed2d90f378c", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',113,'2026-11-24 04:36:54.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e14a-7eff-9f0c-79f999ac3cc4','{"ticket": "01a20c8c-e14a-7eff-9f0c-79f999ac3cc4", "visit": "01a20c8c-e148-7ef0-9376-79e63c0a8726", "number": "DK-007", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:36:54Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',114,'2026-11-24 04:40:02.000000','device:kiosk','visit_issued','visit:01a20c8c-e14d-7805-87f9-fb4cb7f625a6','{"visit": "01a20c8c-e14d-7805-87f9-fb4cb7f625a6", "prefix": "DK", "lane": "P", "sequence": 4, "number": "DK-P004", "service_day": "2026-11-24", "token_sha256": "206dcf11100ab0ae41e4561e4ae99e8f68f2023aa8e8357eb9c8cf4c197c5545", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',115,'2026-11-24 04:40:02.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e14f-7746-9795-cb194ba91404','{"ticket": "01a20c8c-e14f-7746-9795-cb194ba91404", "visit": "01a20c8c-e14d-7805-87f9-fb4cb7f625a6", "number": "DK-P004", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:40:02Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',116,'2026-11-24 04:41:47.000000','device:kiosk','visit_issued','visit:01a20c8c-e150-79bd-b553-c0501e368ec6','{"visit": "01a20c8c-e150-79bd-b553-c0501e368ec6", "prefix": "PL", "lane": "", "sequence": 6, "number": "PL-006", "service_day": "2026-11-24", "token_sha256": "5aa35977ed95b4435bb941dc19b991306b16b341b54fe2e56ad880aa24f0aabb", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',117,'2026-11-24 04:41:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e152-7208-b1e3-76ba2a580b04','{"ticket": "01a20c8c-e152-7208-b1e3-76ba2a580b04", "visit": "01a20c8c-e150-79bd-b553-c0501e368ec6", "number": "PL-006", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:41:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',118,'2026-11-24 04:44:07.000000','user:officer-BK','no_show_recorded','ticket:01a20c8c-df76-7526-9606-7ded6dfe7dcc','{"ticket": "01a20c8c-df76-7526-9606-7ded6dfe7dcc", "visit": "01a20c8c-df73-7625-89cf-4e3a2eaf249b", "queue": "BK", "counter": 5}');
INSERT INTO "journal" VALUES('mall',119,'2026-11-24 04:56:11.000000','user:officer-BK','no_show_recorded','ticket:01a20c8c-e064-7654-800f-12577a367930','{"ticket": "01a20c8c-e064-7654-800f-12577a367930", "visit": "01a20c8c-e062-784d-b393-b2dce231c42f", "queue": "BK", "counter": 6}');
INSERT INTO "journal" VALUES('mall',120,'2026-11-24 04:58:25.000000','device:kiosk','visit_issued','visit:01a20c8c-e158-7be7-a73d-7430d9720d37','{"visit": "01a20c8c-e158-7be7-a73d-7430d9720d37", "prefix": "BK", "lane": "", "sequence": 5, "number": "BK-005", "service_day": "2026-11-24", "token_sha256": "fa551e75cdb259289b273790b119f883ecd14adcb26751bd3482221a64bf2d65", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',121,'2026-11-24 04:58:25.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e15a-79c7-bac0-038aac570a8d','{"ticket": "01a20c8c-e15a-79c7-bac0-038aac570a8d", "visit": "01a20c8c-e158-7be7-a73d-7430d9720d37", "number": "BK-005", "queue": "BK", "agency": "BK", "services": ["BK-03", "BK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:58:25Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',122,'2026-11-24 04:58:25.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e15b-7638-8b4b-aaf4da193d95','{"ticket": "01a20c8c-e15b-7638-8b4b-aaf4da193d95", "visit": "01a20c8c-e158-7be7-a73d-7430d9720d37", "number": "BK-005", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:58:25Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',123,'2026-11-24 04:58:40.000000','device:kiosk','visit_issued','visit:01a20c8c-e15c-76e5-8455-c7f5acc2b2a2','{"visit": "01a20c8c-e15c-76e5-8455-c7f5acc2b2a2", "prefix": "DK", "lane": "P", "sequence": 5, "number": "DK-P005", "service_day": "2026-11-24", "token_sha256": "a220aef1efe8b264906fdcd4a11e4a63f47e9b15c543a156e73fd72b3be01bf0", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',124,'2026-11-24 04:58:40.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e15e-7944-96f5-af6d68d22558','{"ticket": "01a20c8c-e15e-7944-96f5-af6d68d22558", "visit": "01a20c8c-e15c-76e5-8455-c7f5acc2b2a2", "number": "DK-P005", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T04:58:40Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',125,'2026-11-24 05:01:07.000000','device:kiosk','visit_issued','visit:01a20c8c-e15f-73b5-95df-ff5613d26a78','{"visit": "01a20c8c-e15f-73b5-95df-ff5613d26a78", "prefix": "BK", "lane": "", "sequence": 6, "number": "BK-006", "service_day": "2026-11-24", "token_sha256": "67eb96383893ef4d58e5742a8f883af5a32f9b0af657e30d2f5d8263b10048b7", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',126,'2026-11-24 05:01:07.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e161-73f8-9458-af91098076a7','{"ticket": "01a20c8c-e161-73f8-9458-af91098076a7", "visit": "01a20c8c-e15f-73b5-95df-ff5613d26a78", "number": "BK-006", "queue": "BK", "agency": "BK", "services": ["BK-03"], "service_day": "2026-11-24", "queued_at": "2026-11-24T05:01:07Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',127,'2026-11-24 05:05:44.000000','device:kiosk','visit_issued','visit:01a20c8c-e164-78a0-b732-97376c9423a7','{"visit": "01a20c8c-e164-78a0-b732-97376c9423a7", "prefix": "PL", "lane": "", "sequence": 7, "number": "PL-007", "service_day": "2026-11-24", "token_sha256": "a877f0a11f7426458b38397235ad36d251e745da079278452905af84c44b4809", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',128,'2026-11-24 05:05:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e166-7b09-abc2-0e86eb33ae12','{"ticket": "01a20c8c-e166-7b09-abc2-0e86eb33ae12", "visit": "01a20c8c-e164-78a0-b732-97376c9423a7", "number": "PL-007", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T05:05:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',129,'2026-11-24 05:05:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e167-7a24-8824-8eea97992355','{"ticket": "01a20c8c-e167-7a24-8824-8eea97992355", "visit": "01a20c8c-e164-78a0-b732-97376c9423a7", "number": "PL-007", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-24", "queued_at": "2026-11-24T05:05:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',130,'2026-11-24 05:09:02.000000','device:kiosk','visit_issued','visit:01a20c8c-e168-7c62-9dc7-d66cd6567b4d','{"visit": "01a20c8c-e168-7c62-9dc7-d66cd6567b4d", "prefix": "BK", "lane": "", "sequence": 7, "number": "BK-007", "service_day": "2026-11-24", "token_sha256": "cf248e20799470c94c239493d5e8412cc4e50dec370bc8368298e39f21e5507a", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',131,'2026-11-24 05:09:02.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e16a-76cd-8447-087876a2bc47','{"ticket": "01a20c8c-e16a-76cd-8447-087876a2bc47", "visit": "01a20c8c-e168-7c62-9dc7-d66cd6567b4d", "number": "BK-007", "queue": "BK", "agency": "BK", "services": ["BK-02", "BK-01"], "service_day": "2026-11-24", "queued_at": "2026-11-24T05:09:02Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',132,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-dd16-708f-92aa-3eeb5853ba90','{"ticket": "01a20c8c-dd16-708f-92aa-3eeb5853ba90", "visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',133,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-dd17-7643-b23c-32b4d08e9724','{"ticket": "01a20c8c-dd17-7643-b23c-32b4d08e9724", "visit": "01a20c8c-dd10-756e-b9eb-018549b79df8", "queue": "PL", "counter": 3, "reason": "left_open"}');
INSERT INTO "journal" VALUES('mall',134,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-dd55-7c71-ac79-05e70c232241','{"ticket": "01a20c8c-dd55-7c71-ac79-05e70c232241", "visit": "01a20c8c-dd53-7160-bba3-faa386d926a6", "queue": "PL", "counter": 7, "reason": "left_open"}');
INSERT INTO "journal" VALUES('mall',135,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-dd99-7c95-99ec-c3df866b8e03','{"ticket": "01a20c8c-dd99-7c95-99ec-c3df866b8e03", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "queue": "DK", "counter": 2, "reason": "left_open"}');
INSERT INTO "journal" VALUES('mall',136,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-dd9a-7bfd-a017-0c1f406cddb7','{"ticket": "01a20c8c-dd9a-7bfd-a017-0c1f406cddb7", "visit": "01a20c8c-dd97-74bc-abe8-c80d38856b41", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',137,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-de5e-7aff-b8f3-20b5362307dd','{"ticket": "01a20c8c-de5e-7aff-b8f3-20b5362307dd", "visit": "01a20c8c-de5c-7f19-b917-412b18fc24a4", "queue": "PL", "counter": 4, "reason": "left_open"}');
INSERT INTO "journal" VALUES('mall',138,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-df63-7e51-8564-da74a8a35421','{"ticket": "01a20c8c-df63-7e51-8564-da74a8a35421", "visit": "01a20c8c-df61-739a-849e-42b1902c1aaf", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',139,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e06d-7e81-a455-52a156e7dadb','{"ticket": "01a20c8c-e06d-7e81-a455-52a156e7dadb", "visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',140,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e06e-7cd3-8ad0-52c056ff74b4','{"ticket": "01a20c8c-e06e-7cd3-8ad0-52c056ff74b4", "visit": "01a20c8c-e06b-70a1-b853-6777f9d47820", "queue": "DK", "counter": 1, "reason": "left_open"}');
INSERT INTO "journal" VALUES('mall',141,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e08a-718b-b66b-bb13fa86577c','{"ticket": "01a20c8c-e08a-718b-b66b-bb13fa86577c", "visit": "01a20c8c-e088-74dc-8bbf-91d824d37723", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',142,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e09e-7a04-81d2-4e32a693a5a9','{"ticket": "01a20c8c-e09e-7a04-81d2-4e32a693a5a9", "visit": "01a20c8c-e099-7923-9c17-b5b8d214a864", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',143,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e0f3-7af1-b3a8-effd3f8f5824','{"ticket": "01a20c8c-e0f3-7af1-b3a8-effd3f8f5824", "visit": "01a20c8c-e0f1-7d90-89a5-04a510b46004", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',144,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e0f4-7489-ab73-f7a85b044bf0','{"ticket": "01a20c8c-e0f4-7489-ab73-f7a85b044bf0", "visit": "01a20c8c-e0f1-7d90-89a5-04a510b46004", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',145,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e125-78be-bba8-a3bd5f94b770','{"ticket": "01a20c8c-e125-78be-bba8-a3bd5f94b770", "visit": "01a20c8c-e123-7b4e-b698-0a5215a700f1", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',146,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e12e-754a-a0e1-cdde98330bd4','{"ticket": "01a20c8c-e12e-754a-a0e1-cdde98330bd4", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',147,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e12f-7b69-8057-cb8b0a311543','{"ticket": "01a20c8c-e12f-7b69-8057-cb8b0a311543", "visit": "01a20c8c-e12b-711d-893d-3b3a74cba617", "queue": "BK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',148,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e13c-7437-b2fa-338631402a1a','{"ticket": "01a20c8c-e13c-7437-b2fa-338631402a1a", "visit": "01a20c8c-e13a-7c8c-9d14-054da93c1d93", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',149,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e142-71da-9508-ee24babd2377','{"ticket": "01a20c8c-e142-71da-9508-ee24babd2377", "visit": "01a20c8c-e140-7d9d-92b8-394000913edc", "queue": "BK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',150,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e143-7dcb-bc1e-82bba58c43d5','{"ticket": "01a20c8c-e143-7dcb-bc1e-82bba58c43d5", "visit": "01a20c8c-e140-7d9d-92b8-394000913edc", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',151,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e14a-7eff-9f0c-79f999ac3cc4','{"ticket": "01a20c8c-e14a-7eff-9f0c-79f999ac3cc4", "visit": "01a20c8c-e148-7ef0-9376-79e63c0a8726", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',152,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e14f-7746-9795-cb194ba91404','{"ticket": "01a20c8c-e14f-7746-9795-cb194ba91404", "visit": "01a20c8c-e14d-7805-87f9-fb4cb7f625a6", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',153,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e152-7208-b1e3-76ba2a580b04','{"ticket": "01a20c8c-e152-7208-b1e3-76ba2a580b04", "visit": "01a20c8c-e150-79bd-b553-c0501e368ec6", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',154,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e15a-79c7-bac0-038aac570a8d','{"ticket": "01a20c8c-e15a-79c7-bac0-038aac570a8d", "visit": "01a20c8c-e158-7be7-a73d-7430d9720d37", "queue": "BK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',155,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e15b-7638-8b4b-aaf4da193d95','{"ticket": "01a20c8c-e15b-7638-8b4b-aaf4da193d95", "visit": "01a20c8c-e158-7be7-a73d-7430d9720d37", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',156,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e15e-7944-96f5-af6d68d22558','{"ticket": "01a20c8c-e15e-7944-96f5-af6d68d22558", "visit": "01a20c8c-e15c-76e5-8455-c7f5acc2b2a2", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',157,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e161-73f8-9458-af91098076a7','{"ticket": "01a20c8c-e161-73f8-9458-af91098076a7", "visit": "01a20c8c-e15f-73b5-95df-ff5613d26a78", "queue": "BK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',158,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e166-7b09-abc2-0e86eb33ae12','{"ticket": "01a20c8c-e166-7b09-abc2-0e86eb33ae12", "visit": "01a20c8c-e164-78a0-b732-97376c9423a7", "queue": "PL", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',159,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e167-7a24-8824-8eea97992355','{"ticket": "01a20c8c-e167-7a24-8824-8eea97992355", "visit": "01a20c8c-e164-78a0-b732-97376c9423a7", "queue": "DK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',160,'2026-11-24 22:17:22.000000','system','ticket_expired','ticket:01a20c8c-e16a-76cd-8447-087876a2bc47','{"ticket": "01a20c8c-e16a-76cd-8447-087876a2bc47", "visit": "01a20c8c-e168-7c62-9dc7-d66cd6567b4d", "queue": "BK", "counter": null, "reason": "day_ended"}');
INSERT INTO "journal" VALUES('mall',161,'2026-11-24 22:17:22.000000','system','day_closed','day:2026-11-24','{"service_day": "2026-11-24", "next_day": "2026-11-25", "next_ends": "2026-11-25T17:00:00Z"}');
INSERT INTO "journal" VALUES('mall',162,'2026-11-24 22:17:22.000000','device:kiosk','visit_issued','visit:01a20c8c-e175-7237-8105-c9a12c95b636','{"visit": "01a20c8c-e175-7237-8105-c9a12c95b636", "prefix": "PL", "lane": "", "sequence": 1, "number": "PL-001", "service_day": "2026-11-25", "token_sha256": "7d7ff5d3e5084c59ab7b2440893cd406a10beab7207906a47c6dea9dd899b328", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',163,'2026-11-24 22:17:22.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e177-757e-adaf-f6c828db79d5','{"ticket": "01a20c8c-e177-757e-adaf-f6c828db79d5", "visit": "01a20c8c-e175-7237-8105-c9a12c95b636", "number": "PL-001", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:17:22Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',164,'2026-11-24 22:17:22.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-e177-757e-adaf-f6c828db79d5','{"ticket": "01a20c8c-e177-757e-adaf-f6c828db79d5", "visit": "01a20c8c-e175-7237-8105-c9a12c95b636", "queue": "PL"}');
INSERT INTO "journal" VALUES('mall',165,'2026-11-24 22:26:01.000000','device:kiosk','visit_issued','visit:01a20c8c-e17f-7f81-ba72-4f8b7554f53a','{"visit": "01a20c8c-e17f-7f81-ba72-4f8b7554f53a", "prefix": "DK", "lane": "", "sequence": 1, "number": "DK-001", "service_day": "2026-11-25", "token_sha256": "c808c7990ec3a7517acf1679ac571e23f9e025c5ca7f74b58966382f1da5f8dc", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',166,'2026-11-24 22:26:01.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e181-74e3-8897-47e3a3bad7c3','{"ticket": "01a20c8c-e181-74e3-8897-47e3a3bad7c3", "visit": "01a20c8c-e17f-7f81-ba72-4f8b7554f53a", "number": "DK-001", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:26:01Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',167,'2026-11-24 22:33:29.000000','device:kiosk','visit_issued','visit:01a20c8c-e185-710f-8285-4b886c9ac250','{"visit": "01a20c8c-e185-710f-8285-4b886c9ac250", "prefix": "BK", "lane": "", "sequence": 1, "number": "BK-001", "service_day": "2026-11-25", "token_sha256": "bf68797def305ad79365095d79e7b2811479a8d24e72c9a411b1267099300013", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',168,'2026-11-24 22:33:29.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e187-7153-a387-a4eca3f941dd','{"ticket": "01a20c8c-e187-7153-a387-a4eca3f941dd", "visit": "01a20c8c-e185-710f-8285-4b886c9ac250", "number": "BK-001", "queue": "BK", "agency": "BK", "services": ["BK-02", "BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:33:29Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',169,'2026-11-24 22:36:49.000000','device:kiosk','visit_issued','visit:01a20c8c-e189-7d96-945b-d8b70cab8107','{"visit": "01a20c8c-e189-7d96-945b-d8b70cab8107", "prefix": "BK", "lane": "", "sequence": 2, "number": "BK-002", "service_day": "2026-11-25", "token_sha256": "ba26af8feee6f27106963b586c15c880798605cd12a2f67c63b55836a5000c12", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',170,'2026-11-24 22:36:49.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e18b-7889-9fce-206dce9a0d59','{"ticket": "01a20c8c-e18b-7889-9fce-206dce9a0d59", "visit": "01a20c8c-e189-7d96-945b-d8b70cab8107", "number": "BK-002", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:36:49Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',171,'2026-11-24 22:39:24.000000','device:kiosk','visit_issued','visit:01a20c8c-e18d-7eac-b0c5-71d518ff5d6b','{"visit": "01a20c8c-e18d-7eac-b0c5-71d518ff5d6b", "prefix": "DK", "lane": "P", "sequence": 1, "number": "DK-P001", "service_day": "2026-11-25", "token_sha256": "432e0b5bee026f995ff026c8a48672a569af4d7face3ed0855658bfe2b2d51f5", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',172,'2026-11-24 22:39:24.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e18f-78de-93c4-f9d4f9c8ee3b','{"ticket": "01a20c8c-e18f-78de-93c4-f9d4f9c8ee3b", "visit": "01a20c8c-e18d-7eac-b0c5-71d518ff5d6b", "number": "DK-P001", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:39:24Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',173,'2026-11-24 22:39:24.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e190-70cc-9cd7-ee36ec51d0c6','{"ticket": "01a20c8c-e190-70cc-9cd7-ee36ec51d0c6", "visit": "01a20c8c-e18d-7eac-b0c5-71d518ff5d6b", "number": "DK-P001", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:39:24Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',174,'2026-11-24 22:39:41.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e181-74e3-8897-47e3a3bad7c3','{"call": "01a20c8c-e192-7a0f-b9a4-9ffb7c035db9", "ticket": "01a20c8c-e181-74e3-8897-47e3a3bad7c3", "visit": "01a20c8c-e17f-7f81-ba72-4f8b7554f53a", "queue": "DK", "counter": 1, "zones": ["Z1"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',175,'2026-11-24 22:42:12.000000','user:officer-PL','ticket_called','ticket:01a20c8c-e190-70cc-9cd7-ee36ec51d0c6','{"call": "01a20c8c-e195-7d4a-b612-cfe8d8e0e1bd", "ticket": "01a20c8c-e190-70cc-9cd7-ee36ec51d0c6", "visit": "01a20c8c-e18d-7eac-b0c5-71d518ff5d6b", "queue": "PL", "counter": 3, "zones": ["Z1"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',176,'2026-11-24 22:43:52.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-e181-74e3-8897-47e3a3bad7c3','{"call": "01a20c8c-e19b-74cc-be80-11b07006f311", "ticket": "01a20c8c-e181-74e3-8897-47e3a3bad7c3", "visit": "01a20c8c-e17f-7f81-ba72-4f8b7554f53a", "queue": "DK", "counter": 1, "zones": ["Z1"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',177,'2026-11-24 22:46:38.000000','user:officer-BK','ticket_called','ticket:01a20c8c-e187-7153-a387-a4eca3f941dd','{"call": "01a20c8c-e1a3-7fa5-897b-8e7d72d07f47", "ticket": "01a20c8c-e187-7153-a387-a4eca3f941dd", "visit": "01a20c8c-e185-710f-8285-4b886c9ac250", "queue": "BK", "counter": 5, "zones": ["Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',178,'2026-11-24 22:49:47.000000','device:kiosk','visit_issued','visit:01a20c8c-e1a6-766e-a7cf-173753f15b11','{"visit": "01a20c8c-e1a6-766e-a7cf-173753f15b11", "prefix": "BK", "lane": "", "sequence": 3, "number": "BK-003", "service_day": "2026-11-25", "token_sha256": "6e40bdc4eb367fa170f24e3fde6d72361df54b302d5df4366add4859d98e1d6d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',179,'2026-11-24 22:49:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1a8-7cf0-8692-ecb7b51a79be','{"ticket": "01a20c8c-e1a8-7cf0-8692-ecb7b51a79be", "visit": "01a20c8c-e1a6-766e-a7cf-173753f15b11", "number": "BK-003", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:49:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',180,'2026-11-24 22:49:47.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1a9-7676-9010-6a38705d1e79','{"ticket": "01a20c8c-e1a9-7676-9010-6a38705d1e79", "visit": "01a20c8c-e1a6-766e-a7cf-173753f15b11", "number": "BK-003", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:49:47Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',181,'2026-11-24 22:52:12.000000','device:kiosk','visit_issued','visit:01a20c8c-e1aa-7156-92b7-a877bf71b679','{"visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "prefix": "BK", "lane": "", "sequence": 4, "number": "BK-004", "service_day": "2026-11-25", "token_sha256": "0d4bcc597308dfebd7b67ca0007691b317ebe5423ef36bc8ba7b440e5ffb9071", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',182,'2026-11-24 22:52:12.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1ac-7acc-bc65-b3eb0d1d4cff','{"ticket": "01a20c8c-e1ac-7acc-bc65-b3eb0d1d4cff", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "number": "BK-004", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:52:12Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',183,'2026-11-24 22:52:12.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1ad-73a8-8c9b-62c224272ee6','{"ticket": "01a20c8c-e1ad-73a8-8c9b-62c224272ee6", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "number": "BK-004", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:52:12Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',184,'2026-11-24 22:59:28.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1a9-7676-9010-6a38705d1e79','{"call": "01a20c8c-e1b1-76ce-a0c3-526eb278e397", "ticket": "01a20c8c-e1a9-7676-9010-6a38705d1e79", "visit": "01a20c8c-e1a6-766e-a7cf-173753f15b11", "queue": "DK", "counter": 2, "zones": ["Z1", "Z2"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',185,'2026-11-24 22:59:52.000000','device:kiosk','visit_issued','visit:01a20c8c-e1b2-7345-934b-c30d8eedf901','{"visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "prefix": "BK", "lane": "P", "sequence": 1, "number": "BK-P001", "service_day": "2026-11-25", "token_sha256": "d26c812702c38c7e56306d07d5b4be9c8cf1f246664b870cffe66ba40140688d", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',186,'2026-11-24 22:59:52.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1b4-776b-be1b-c9e7819f1342','{"ticket": "01a20c8c-e1b4-776b-be1b-c9e7819f1342", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "number": "BK-P001", "queue": "BK", "agency": "BK", "services": ["BK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:59:52Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',187,'2026-11-24 22:59:52.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1b5-75e7-86c7-6c99a2a393f4','{"ticket": "01a20c8c-e1b5-75e7-86c7-6c99a2a393f4", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "number": "BK-P001", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T22:59:52Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',188,'2026-11-24 23:05:36.000000','device:kiosk','visit_issued','visit:01a20c8c-e1b7-779a-99f0-3280a5cddc67','{"visit": "01a20c8c-e1b7-779a-99f0-3280a5cddc67", "prefix": "DK", "lane": "", "sequence": 2, "number": "DK-002", "service_day": "2026-11-25", "token_sha256": "3077b60ba783fa5f769f7de49dc985c94cb351d8d54aef7d3d867f26b740c0c7", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',189,'2026-11-24 23:05:36.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1b9-75be-a53f-2dae8fc08a60','{"ticket": "01a20c8c-e1b9-75be-a53f-2dae8fc08a60", "visit": "01a20c8c-e1b7-779a-99f0-3280a5cddc67", "number": "DK-002", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:05:36Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',190,'2026-11-24 23:09:32.000000','device:kiosk','visit_issued','visit:01a20c8c-e1bb-7865-8640-a7eec501fbaf','{"visit": "01a20c8c-e1bb-7865-8640-a7eec501fbaf", "prefix": "BK", "lane": "P", "sequence": 2, "number": "BK-P002", "service_day": "2026-11-25", "token_sha256": "f4a8ead7f561124195818c9cafc41678dd5c1d1e57e179025193fd64bf8a35d2", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',191,'2026-11-24 23:09:32.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1bd-7a2d-a2bb-74a19017a2ad','{"ticket": "01a20c8c-e1bd-7a2d-a2bb-74a19017a2ad", "visit": "01a20c8c-e1bb-7865-8640-a7eec501fbaf", "number": "BK-P002", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:09:32Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',192,'2026-11-24 23:11:51.000000','device:kiosk','visit_issued','visit:01a20c8c-e1be-7aae-bd92-79658229641c','{"visit": "01a20c8c-e1be-7aae-bd92-79658229641c", "prefix": "PL", "lane": "", "sequence": 2, "number": "PL-002", "service_day": "2026-11-25", "token_sha256": "ef084a8135c518ddfd7a4992393a8d4e481c2eb11a6f43087337482acf6e0f68", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',193,'2026-11-24 23:11:51.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1c0-7fae-8bcb-c0141a0c52b0','{"ticket": "01a20c8c-e1c0-7fae-8bcb-c0141a0c52b0", "visit": "01a20c8c-e1be-7aae-bd92-79658229641c", "number": "PL-002", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:11:51Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',194,'2026-11-24 23:14:23.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-e181-74e3-8897-47e3a3bad7c3','{"ticket": "01a20c8c-e181-74e3-8897-47e3a3bad7c3", "visit": "01a20c8c-e17f-7f81-ba72-4f8b7554f53a", "queue": "DK", "counter": 1}');
INSERT INTO "journal" VALUES('mall',195,'2026-11-24 23:20:32.000000','device:kiosk','visit_issued','visit:01a20c8c-e1c5-7289-b388-3af61475f5b8','{"visit": "01a20c8c-e1c5-7289-b388-3af61475f5b8", "prefix": "BK", "lane": "", "sequence": 5, "number": "BK-005", "service_day": "2026-11-25", "token_sha256": "ff38492ae80e24ce167138c1122d7ab27ca4225b05be053c2ce6d48f0f5e185d", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',196,'2026-11-24 23:20:32.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1c7-7222-9f71-2ed2aba6f6af','{"ticket": "01a20c8c-e1c7-7222-9f71-2ed2aba6f6af", "visit": "01a20c8c-e1c5-7289-b388-3af61475f5b8", "number": "BK-005", "queue": "BK", "agency": "BK", "services": ["BK-02", "BK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:20:32Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',197,'2026-11-24 23:22:52.000000','user:officer-BK','ticket_started','ticket:01a20c8c-e187-7153-a387-a4eca3f941dd','{"ticket": "01a20c8c-e187-7153-a387-a4eca3f941dd", "visit": "01a20c8c-e185-710f-8285-4b886c9ac250", "queue": "BK", "counter": 5}');
INSERT INTO "journal" VALUES('mall',198,'2026-11-24 23:23:54.000000','device:kiosk','visit_issued','visit:01a20c8c-e1c9-751d-ac47-a57116bf16a4','{"visit": "01a20c8c-e1c9-751d-ac47-a57116bf16a4", "prefix": "DK", "lane": "", "sequence": 3, "number": "DK-003", "service_day": "2026-11-25", "token_sha256": "de9ebf9314c8c11add3d151d96d9f811d1a111ca28e376d1bcf1d986f52b12b0", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',199,'2026-11-24 23:23:54.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1cb-700f-9171-516e23bbf9f6','{"ticket": "01a20c8c-e1cb-700f-9171-516e23bbf9f6", "visit": "01a20c8c-e1c9-751d-ac47-a57116bf16a4", "number": "DK-003", "queue": "DK", "agency": "DK", "services": ["DK-02", "DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:23:54Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',200,'2026-11-24 23:23:54.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1cc-79ac-a94d-be6dbfa7e87d','{"ticket": "01a20c8c-e1cc-79ac-a94d-be6dbfa7e87d", "visit": "01a20c8c-e1c9-751d-ac47-a57116bf16a4", "number": "DK-003", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:23:54Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',201,'2026-11-24 23:23:54.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-e1cb-700f-9171-516e23bbf9f6','{"ticket": "01a20c8c-e1cb-700f-9171-516e23bbf9f6", "visit": "01a20c8c-e1c9-751d-ac47-a57116bf16a4", "queue": "DK"}');
INSERT INTO "journal" VALUES('mall',202,'2026-11-24 23:24:31.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1b9-75be-a53f-2dae8fc08a60','{"call": "01a20c8c-e1cf-756d-aaa8-4810b8731fad", "ticket": "01a20c8c-e1b9-75be-a53f-2dae8fc08a60", "visit": "01a20c8c-e1b7-779a-99f0-3280a5cddc67", "queue": "DK", "counter": 1, "zones": ["Z1"], "why": "longest_wait"}');
INSERT INTO "journal" VALUES('mall',203,'2026-11-24 23:25:53.000000','user:officer-BK','ticket_finished','ticket:01a20c8c-e187-7153-a387-a4eca3f941dd','{"ticket": "01a20c8c-e187-7153-a387-a4eca3f941dd", "visit": "01a20c8c-e185-710f-8285-4b886c9ac250", "queue": "BK", "counter": 5, "outcomes": [{"service": "BK-02", "outcome": "incomplete"}, {"service": "BK-01", "outcome": "incomplete"}]}');
INSERT INTO "journal" VALUES('mall',204,'2026-11-24 23:29:13.000000','device:kiosk','visit_issued','visit:01a20c8c-e1d1-73d4-861c-7b48925eb436','{"visit": "01a20c8c-e1d1-73d4-861c-7b48925eb436", "prefix": "PL", "lane": "", "sequence": 3, "number": "PL-003", "service_day": "2026-11-25", "token_sha256": "439514ab93362dfc5c8751c1decf428f4870bbea258efb641acc71501f9d1d10", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',205,'2026-11-24 23:29:13.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1d3-7dd4-af9d-2e5c4e185d30','{"ticket": "01a20c8c-e1d3-7dd4-af9d-2e5c4e185d30", "visit": "01a20c8c-e1d1-73d4-861c-7b48925eb436", "number": "PL-003", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:29:13Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',206,'2026-11-24 23:32:37.000000','user:officer-PL','ticket_called','ticket:01a20c8c-e1ad-73a8-8c9b-62c224272ee6','{"call": "01a20c8c-e1d6-741f-9084-aef155dca63e", "ticket": "01a20c8c-e1ad-73a8-8c9b-62c224272ee6", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "queue": "PL", "counter": 4, "zones": ["Z1", "Z2"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',207,'2026-11-24 23:38:52.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-e1b9-75be-a53f-2dae8fc08a60','{"call": "01a20c8c-e1db-7ec8-b255-9d9360fb7e41", "ticket": "01a20c8c-e1b9-75be-a53f-2dae8fc08a60", "visit": "01a20c8c-e1b7-779a-99f0-3280a5cddc67", "queue": "DK", "counter": 1, "zones": ["Z1"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',208,'2026-11-24 23:42:50.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-e1a9-7676-9010-6a38705d1e79','{"ticket": "01a20c8c-e1a9-7676-9010-6a38705d1e79", "visit": "01a20c8c-e1a6-766e-a7cf-173753f15b11", "queue": "DK", "counter": 2}');
INSERT INTO "journal" VALUES('mall',209,'2026-11-24 23:47:08.000000','user:officer-PL','ticket_recalled','ticket:01a20c8c-e1ad-73a8-8c9b-62c224272ee6','{"call": "01a20c8c-e1e0-7c56-947f-8da5d2b18a74", "ticket": "01a20c8c-e1ad-73a8-8c9b-62c224272ee6", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "queue": "PL", "counter": 4, "zones": ["Z1", "Z2"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',210,'2026-11-24 23:48:04.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1b5-75e7-86c7-6c99a2a393f4','{"call": "01a20c8c-e1e2-70e4-85ab-4fcd3c8348f6", "ticket": "01a20c8c-e1b5-75e7-86c7-6c99a2a393f4", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "PL", "counter": 7, "zones": ["Z1", "Z2"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',211,'2026-11-24 23:51:28.000000','device:kiosk','visit_issued','visit:01a20c8c-e1e4-7f76-9e27-606387f14049','{"visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "prefix": "BK", "lane": "P", "sequence": 3, "number": "BK-P003", "service_day": "2026-11-25", "token_sha256": "a3a1586501b106ddab5e976d3e5607adda3c405d4b78278630fc1020ea480133", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',212,'2026-11-24 23:51:28.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1e6-7f84-bb91-6828bc5f05e1','{"ticket": "01a20c8c-e1e6-7f84-bb91-6828bc5f05e1", "visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "number": "BK-P003", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:51:28Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',213,'2026-11-24 23:51:28.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1e7-71e7-bbe1-571d009ca99e','{"ticket": "01a20c8c-e1e7-71e7-bbe1-571d009ca99e", "visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "number": "BK-P003", "queue": "DK", "agency": "DK", "services": ["DK-03", "DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:51:28Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',214,'2026-11-24 23:54:23.000000','device:kiosk','visit_issued','visit:01a20c8c-e1e8-7fc1-980b-f59d685881f9','{"visit": "01a20c8c-e1e8-7fc1-980b-f59d685881f9", "prefix": "DK", "lane": "", "sequence": 4, "number": "DK-004", "service_day": "2026-11-25", "token_sha256": "611a3b187cfeeeaf2ea34908e851e2ebada86917043ffff4e5359968a385670c", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',215,'2026-11-24 23:54:23.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1ea-79cc-8e02-d9bddfb74e03','{"ticket": "01a20c8c-e1ea-79cc-8e02-d9bddfb74e03", "visit": "01a20c8c-e1e8-7fc1-980b-f59d685881f9", "number": "DK-004", "queue": "DK", "agency": "DK", "services": ["DK-03", "DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:54:23Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',216,'2026-11-24 23:54:23.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1eb-78af-bad4-4f4727699dbe','{"ticket": "01a20c8c-e1eb-78af-bad4-4f4727699dbe", "visit": "01a20c8c-e1e8-7fc1-980b-f59d685881f9", "number": "DK-004", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:54:23Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',217,'2026-11-24 23:54:23.000000','user:greeter','ticket_cancelled','ticket:01a20c8c-e1ea-79cc-8e02-d9bddfb74e03','{"ticket": "01a20c8c-e1ea-79cc-8e02-d9bddfb74e03", "visit": "01a20c8c-e1e8-7fc1-980b-f59d685881f9", "queue": "DK"}');
INSERT INTO "journal" VALUES('mall',218,'2026-11-24 23:57:00.000000','device:kiosk','visit_issued','visit:01a20c8c-e1ed-7978-a4c8-5ea92a33fcce','{"visit": "01a20c8c-e1ed-7978-a4c8-5ea92a33fcce", "prefix": "DK", "lane": "", "sequence": 5, "number": "DK-005", "service_day": "2026-11-25", "token_sha256": "b20537f2aaefe6dd501abba5d491ee10a95401adcdcfe0d317c231492a505e89", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',219,'2026-11-24 23:57:00.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1ef-7ec5-8972-492276aec8e8','{"ticket": "01a20c8c-e1ef-7ec5-8972-492276aec8e8", "visit": "01a20c8c-e1ed-7978-a4c8-5ea92a33fcce", "number": "DK-005", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-24T23:57:00Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',220,'2026-11-25 00:00:54.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1e7-71e7-bbe1-571d009ca99e','{"call": "01a20c8c-e1f2-7865-b53d-c03d1f3e5106", "ticket": "01a20c8c-e1e7-71e7-bbe1-571d009ca99e", "visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "queue": "DK", "counter": 2, "zones": ["Z1", "Z2"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',221,'2026-11-25 00:06:08.000000','user:officer-PL','ticket_started','ticket:01a20c8c-e1ad-73a8-8c9b-62c224272ee6','{"ticket": "01a20c8c-e1ad-73a8-8c9b-62c224272ee6", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "queue": "PL", "counter": 4}');
INSERT INTO "journal" VALUES('mall',222,'2026-11-25 00:06:40.000000','device:kiosk','visit_issued','visit:01a20c8c-e1f5-7c74-a10d-fe0165af8d1b','{"visit": "01a20c8c-e1f5-7c74-a10d-fe0165af8d1b", "prefix": "DK", "lane": "", "sequence": 6, "number": "DK-006", "service_day": "2026-11-25", "token_sha256": "b04c2f7906ef1171f578b0f2262d981bab48deac5386078bbcd37c60677cf560", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',223,'2026-11-25 00:06:40.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1f7-70c8-9438-395af76b2dd7','{"ticket": "01a20c8c-e1f7-70c8-9438-395af76b2dd7", "visit": "01a20c8c-e1f5-7c74-a10d-fe0165af8d1b", "number": "DK-006", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:06:40Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',224,'2026-11-25 00:08:40.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-e1b5-75e7-86c7-6c99a2a393f4','{"call": "01a20c8c-e1fa-7af9-b5c7-517984e47f94", "ticket": "01a20c8c-e1b5-75e7-86c7-6c99a2a393f4", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "PL", "counter": 7, "zones": ["Z1", "Z2"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',225,'2026-11-25 00:10:46.000000','device:kiosk','visit_issued','visit:01a20c8c-e1fb-76ae-a1b1-de29a853dc2c','{"visit": "01a20c8c-e1fb-76ae-a1b1-de29a853dc2c", "prefix": "BK", "lane": "", "sequence": 6, "number": "BK-006", "service_day": "2026-11-25", "token_sha256": "1cbb3501cb3cf45d86b90a1c80ba72f0237777af58ec9cffd07290663456ed27", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',226,'2026-11-25 00:10:46.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1fd-7012-ba2b-707cf980ed82','{"ticket": "01a20c8c-e1fd-7012-ba2b-707cf980ed82", "visit": "01a20c8c-e1fb-76ae-a1b1-de29a853dc2c", "number": "BK-006", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:10:46Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',227,'2026-11-25 00:10:46.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1fe-7978-b6e7-221830823e5d','{"ticket": "01a20c8c-e1fe-7978-b6e7-221830823e5d", "visit": "01a20c8c-e1fb-76ae-a1b1-de29a853dc2c", "number": "BK-006", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:10:46Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',228,'2026-11-25 00:10:46.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e1ff-788e-87d0-219b89764273','{"ticket": "01a20c8c-e1ff-788e-87d0-219b89764273", "visit": "01a20c8c-e1fb-76ae-a1b1-de29a853dc2c", "number": "BK-006", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:10:46Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',229,'2026-11-25 00:12:52.000000','device:kiosk','visit_issued','visit:01a20c8c-e200-75c9-8beb-7b2a5d07b03b','{"visit": "01a20c8c-e200-75c9-8beb-7b2a5d07b03b", "prefix": "PL", "lane": "", "sequence": 4, "number": "PL-004", "service_day": "2026-11-25", "token_sha256": "5be9ae9dcd2d18486e4dd25e5b71388c4e730af7bafa8ad2c43763eb4a37f469", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',230,'2026-11-25 00:12:52.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e202-7db7-b8f8-3e72a74bdf33','{"ticket": "01a20c8c-e202-7db7-b8f8-3e72a74bdf33", "visit": "01a20c8c-e200-75c9-8beb-7b2a5d07b03b", "number": "PL-004", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:12:52Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',231,'2026-11-25 00:12:52.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e203-70ff-a69a-4124b19d8197','{"ticket": "01a20c8c-e203-70ff-a69a-4124b19d8197", "visit": "01a20c8c-e200-75c9-8beb-7b2a5d07b03b", "number": "PL-004", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:12:52Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',232,'2026-11-25 00:14:55.000000','device:kiosk','visit_issued','visit:01a20c8c-e204-7865-84a2-1d1f97ff2e71','{"visit": "01a20c8c-e204-7865-84a2-1d1f97ff2e71", "prefix": "PL", "lane": "", "sequence": 5, "number": "PL-005", "service_day": "2026-11-25", "token_sha256": "0208306c766110a2c1270bafb16029d8f94fbc1797d73dd6f8f0c692dfd83c6b", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',233,'2026-11-25 00:14:55.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e206-72bc-91ee-45c5e137032a','{"ticket": "01a20c8c-e206-72bc-91ee-45c5e137032a", "visit": "01a20c8c-e204-7865-84a2-1d1f97ff2e71", "number": "PL-005", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:14:55Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',234,'2026-11-25 00:19:05.000000','user:officer-DK','ticket_recalled','ticket:01a20c8c-e1e7-71e7-bbe1-571d009ca99e','{"call": "01a20c8c-e209-747e-8fc0-58f51668e0c0", "ticket": "01a20c8c-e1e7-71e7-bbe1-571d009ca99e", "visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "queue": "DK", "counter": 2, "zones": ["Z1", "Z2"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',235,'2026-11-25 00:22:18.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-e1e7-71e7-bbe1-571d009ca99e','{"ticket": "01a20c8c-e1e7-71e7-bbe1-571d009ca99e", "visit": "01a20c8c-e1e4-7f76-9e27-606387f14049", "queue": "DK", "counter": 2}');
INSERT INTO "journal" VALUES('mall',236,'2026-11-25 00:22:39.000000','device:kiosk','visit_issued','visit:01a20c8c-e20c-70ea-ac40-0a4a3e550f30','{"visit": "01a20c8c-e20c-70ea-ac40-0a4a3e550f30", "prefix": "DK", "lane": "P", "sequence": 2, "number": "DK-P002", "service_day": "2026-11-25", "token_sha256": "80e37a69f33a47b652af954b1c67a8715b402f483533ce884175c7549c39259b", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',237,'2026-11-25 00:22:39.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e20e-7600-9679-8b0483b8ad78','{"ticket": "01a20c8c-e20e-7600-9679-8b0483b8ad78", "visit": "01a20c8c-e20c-70ea-ac40-0a4a3e550f30", "number": "DK-P002", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:22:39Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',238,'2026-11-25 00:24:43.000000','user:officer-DK','ticket_started','ticket:01a20c8c-e1b5-75e7-86c7-6c99a2a393f4','{"ticket": "01a20c8c-e1b5-75e7-86c7-6c99a2a393f4", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "PL", "counter": 7}');
INSERT INTO "journal" VALUES('mall',239,'2026-11-25 00:26:54.000000','device:kiosk','visit_issued','visit:01a20c8c-e210-7050-99ba-acaa423247bf','{"visit": "01a20c8c-e210-7050-99ba-acaa423247bf", "prefix": "DK", "lane": "", "sequence": 7, "number": "DK-007", "service_day": "2026-11-25", "token_sha256": "80a7501928c29df3477a2a29cf738131d7c0bb913e96f9fff5ddadf96d8b5876", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',240,'2026-11-25 00:26:54.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e212-7b04-8f82-71ed92135c3c','{"ticket": "01a20c8c-e212-7b04-8f82-71ed92135c3c", "visit": "01a20c8c-e210-7050-99ba-acaa423247bf", "number": "DK-007", "queue": "DK", "agency": "DK", "services": ["DK-03", "DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:26:54Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',241,'2026-11-25 00:32:16.000000','device:kiosk','visit_issued','visit:01a20c8c-e215-78de-9301-ee2f1200e990','{"visit": "01a20c8c-e215-78de-9301-ee2f1200e990", "prefix": "BK", "lane": "", "sequence": 7, "number": "BK-007", "service_day": "2026-11-25", "token_sha256": "3b1f715bd3deb7917c4a579d207b9ba9ffb4685e659b49f8307d299bb58719a7", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',242,'2026-11-25 00:32:16.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e217-7cf3-bdae-e22d6187233e','{"ticket": "01a20c8c-e217-7cf3-bdae-e22d6187233e", "visit": "01a20c8c-e215-78de-9301-ee2f1200e990", "number": "BK-007", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:32:16Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',243,'2026-11-25 00:32:37.000000','user:officer-DK','ticket_finished','ticket:01a20c8c-e1b5-75e7-86c7-6c99a2a393f4','{"ticket": "01a20c8c-e1b5-75e7-86c7-6c99a2a393f4", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "PL", "counter": 7, "outcomes": [{"service": "PL-01", "outcome": "incomplete"}]}');
INSERT INTO "journal" VALUES('mall',244,'2026-11-25 00:37:15.000000','device:kiosk','visit_issued','visit:01a20c8c-e21a-7f09-9dc4-ad3e96f7f98f','{"visit": "01a20c8c-e21a-7f09-9dc4-ad3e96f7f98f", "prefix": "BK", "lane": "P", "sequence": 4, "number": "BK-P004", "service_day": "2026-11-25", "token_sha256": "777cef5f4dd3bf6c26541d1491dcadf2f91563629ab73763d298033934dccf3a", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',245,'2026-11-25 00:37:15.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e21c-75a6-8fe4-800f34f7ae8a','{"ticket": "01a20c8c-e21c-75a6-8fe4-800f34f7ae8a", "visit": "01a20c8c-e21a-7f09-9dc4-ad3e96f7f98f", "number": "BK-P004", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:37:15Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',246,'2026-11-25 00:39:14.000000','device:kiosk','visit_issued','visit:01a20c8c-e21d-7ce9-8895-9d0750cd48ea','{"visit": "01a20c8c-e21d-7ce9-8895-9d0750cd48ea", "prefix": "BK", "lane": "P", "sequence": 5, "number": "BK-P005", "service_day": "2026-11-25", "token_sha256": "0cfc8ed50dad5b95c18eb2086017b599711e7ff66581b0e03663132c9b7db543", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',247,'2026-11-25 00:39:14.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e21f-78ed-94f8-076bcc991895','{"ticket": "01a20c8c-e21f-78ed-94f8-076bcc991895", "visit": "01a20c8c-e21d-7ce9-8895-9d0750cd48ea", "number": "BK-P005", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:39:14Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',248,'2026-11-25 00:42:11.000000','user:officer-BK','ticket_called','ticket:01a20c8c-e1b4-776b-be1b-c9e7819f1342','{"call": "01a20c8c-e221-7c59-8c3d-fca206af0488", "ticket": "01a20c8c-e1b4-776b-be1b-c9e7819f1342", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "BK", "counter": 5, "zones": ["Z2"], "why": "priority_first"}');
INSERT INTO "journal" VALUES('mall',249,'2026-11-25 00:50:43.000000','device:kiosk','visit_issued','visit:01a20c8c-e225-7569-a8e0-dd48f28adb46','{"visit": "01a20c8c-e225-7569-a8e0-dd48f28adb46", "prefix": "DK", "lane": "", "sequence": 8, "number": "DK-008", "service_day": "2026-11-25", "token_sha256": "609adcd0b9f85e0b940609a27713959ffa9f1d0c664d29354cf56afef84dd5c5", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',250,'2026-11-25 00:50:43.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e227-7cdf-9fe9-bef852faae7c','{"ticket": "01a20c8c-e227-7cdf-9fe9-bef852faae7c", "visit": "01a20c8c-e225-7569-a8e0-dd48f28adb46", "number": "DK-008", "queue": "DK", "agency": "DK", "services": ["DK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:50:43Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',251,'2026-11-25 00:53:16.000000','device:kiosk','visit_issued','visit:01a20c8c-e228-7781-afe6-ff456b755c6a','{"visit": "01a20c8c-e228-7781-afe6-ff456b755c6a", "prefix": "BK", "lane": "", "sequence": 8, "number": "BK-008", "service_day": "2026-11-25", "token_sha256": "9460924e3aad99b9923025fcdb62e52a86b7bc99e516642dc9263af20826d843", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',252,'2026-11-25 00:53:16.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e22a-7ab3-b605-f174d9d172c8','{"ticket": "01a20c8c-e22a-7ab3-b605-f174d9d172c8", "visit": "01a20c8c-e228-7781-afe6-ff456b755c6a", "number": "BK-008", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:53:16Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',253,'2026-11-25 00:55:30.000000','user:officer-DK','no_show_recorded','ticket:01a20c8c-e1b9-75be-a53f-2dae8fc08a60','{"ticket": "01a20c8c-e1b9-75be-a53f-2dae8fc08a60", "visit": "01a20c8c-e1b7-779a-99f0-3280a5cddc67", "queue": "DK", "counter": 1}');
INSERT INTO "journal" VALUES('mall',254,'2026-11-25 00:55:44.000000','device:kiosk','visit_issued','visit:01a20c8c-e22c-7b6f-9986-ef546c9aae13','{"visit": "01a20c8c-e22c-7b6f-9986-ef546c9aae13", "prefix": "PL", "lane": "", "sequence": 6, "number": "PL-006", "service_day": "2026-11-25", "token_sha256": "dd1438bb10f82d254b801ee17d6679b03eb71d1439f98820be6b72fdbd89f404", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',255,'2026-11-25 00:55:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e22e-7863-bedc-550a7709775a','{"ticket": "01a20c8c-e22e-7863-bedc-550a7709775a", "visit": "01a20c8c-e22c-7b6f-9986-ef546c9aae13", "number": "PL-006", "queue": "PL", "agency": "PL", "services": ["PL-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:55:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',256,'2026-11-25 00:55:44.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e22f-7a77-9d2f-411b27f8c17f','{"ticket": "01a20c8c-e22f-7a77-9d2f-411b27f8c17f", "visit": "01a20c8c-e22c-7b6f-9986-ef546c9aae13", "number": "PL-006", "queue": "BK", "agency": "BK", "services": ["BK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:55:44Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',257,'2026-11-25 00:57:04.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1ef-7ec5-8972-492276aec8e8','{"call": "01a20c8c-e231-7698-ad7f-d728d9f84eec", "ticket": "01a20c8c-e1ef-7ec5-8972-492276aec8e8", "visit": "01a20c8c-e1ed-7978-a4c8-5ea92a33fcce", "queue": "DK", "counter": 1, "zones": ["Z1"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',258,'2026-11-25 00:59:38.000000','device:kiosk','visit_issued','visit:01a20c8c-e232-73d2-91f0-f080ab143b32','{"visit": "01a20c8c-e232-73d2-91f0-f080ab143b32", "prefix": "PL", "lane": "", "sequence": 7, "number": "PL-007", "service_day": "2026-11-25", "token_sha256": "d9370edbb718487b399ada0f02552912fe866ea20c69f0345ff58126c900f7e9", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',259,'2026-11-25 00:59:38.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e234-7321-8cad-dab59500f088','{"ticket": "01a20c8c-e234-7321-8cad-dab59500f088", "visit": "01a20c8c-e232-73d2-91f0-f080ab143b32", "number": "PL-007", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-25", "queued_at": "2026-11-25T00:59:38Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',260,'2026-11-25 01:03:37.000000','user:officer-DK','ticket_started','ticket:01a20c8c-e1ef-7ec5-8972-492276aec8e8','{"ticket": "01a20c8c-e1ef-7ec5-8972-492276aec8e8", "visit": "01a20c8c-e1ed-7978-a4c8-5ea92a33fcce", "queue": "DK", "counter": 1}');
INSERT INTO "journal" VALUES('mall',261,'2026-11-25 01:06:13.000000','user:officer-PL','ticket_finished','ticket:01a20c8c-e1ad-73a8-8c9b-62c224272ee6','{"ticket": "01a20c8c-e1ad-73a8-8c9b-62c224272ee6", "visit": "01a20c8c-e1aa-7156-92b7-a877bf71b679", "queue": "PL", "counter": 4, "outcomes": [{"service": "PL-03", "outcome": "incomplete"}]}');
INSERT INTO "journal" VALUES('mall',262,'2026-11-25 01:08:50.000000','device:kiosk','visit_issued','visit:01a20c8c-e23a-74c0-bc48-426a62db0f61','{"visit": "01a20c8c-e23a-74c0-bc48-426a62db0f61", "prefix": "DK", "lane": "", "sequence": 9, "number": "DK-009", "service_day": "2026-11-25", "token_sha256": "eb6e8f96470113e3f08ff46cca68051161d0c5fe84444b22621d47a7903a1364", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',263,'2026-11-25 01:08:50.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e23c-72ac-a6ef-984614a50848','{"ticket": "01a20c8c-e23c-72ac-a6ef-984614a50848", "visit": "01a20c8c-e23a-74c0-bc48-426a62db0f61", "number": "DK-009", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:08:50Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',264,'2026-11-25 01:15:08.000000','device:kiosk','visit_issued','visit:01a20c8c-e23f-7dbf-a74d-f53e65281298','{"visit": "01a20c8c-e23f-7dbf-a74d-f53e65281298", "prefix": "BK", "lane": "", "sequence": 9, "number": "BK-009", "service_day": "2026-11-25", "token_sha256": "9f15b7e25e293561e675a1577a85248a22d38fb89ba1918c22a1db103ce3982b", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',265,'2026-11-25 01:15:08.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e241-79d2-93c7-24d84f25f5ad','{"ticket": "01a20c8c-e241-79d2-93c7-24d84f25f5ad", "visit": "01a20c8c-e23f-7dbf-a74d-f53e65281298", "number": "BK-009", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:15:08Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',266,'2026-11-25 01:16:25.000000','user:officer-BK','ticket_recalled','ticket:01a20c8c-e1b4-776b-be1b-c9e7819f1342','{"call": "01a20c8c-e243-7646-9c40-d453a47565ea", "ticket": "01a20c8c-e1b4-776b-be1b-c9e7819f1342", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "BK", "counter": 5, "zones": ["Z2"], "turn": 2}');
INSERT INTO "journal" VALUES('mall',267,'2026-11-25 01:20:33.000000','user:officer-BK','no_show_recorded','ticket:01a20c8c-e1b4-776b-be1b-c9e7819f1342','{"ticket": "01a20c8c-e1b4-776b-be1b-c9e7819f1342", "visit": "01a20c8c-e1b2-7345-934b-c30d8eedf901", "queue": "BK", "counter": 5}');
INSERT INTO "journal" VALUES('mall',268,'2026-11-25 01:20:39.000000','user:officer-DK','ticket_called','ticket:01a20c8c-e1f7-70c8-9438-395af76b2dd7','{"call": "01a20c8c-e247-7e30-8fac-5a8a88feccbe", "ticket": "01a20c8c-e1f7-70c8-9438-395af76b2dd7", "visit": "01a20c8c-e1f5-7c74-a10d-fe0165af8d1b", "queue": "DK", "counter": 2, "zones": ["Z1"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',269,'2026-11-25 01:28:12.000000','device:kiosk','visit_issued','visit:01a20c8c-e24c-796e-a7b9-aae3d0713995','{"visit": "01a20c8c-e24c-796e-a7b9-aae3d0713995", "prefix": "PL", "lane": "", "sequence": 8, "number": "PL-008", "service_day": "2026-11-25", "token_sha256": "00d2c8ccb1acf7c5a5f53ef036c97f98bf7b756279199825267d184e60983df2", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',270,'2026-11-25 01:28:12.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e24e-7897-990d-ef42f70111c8','{"ticket": "01a20c8c-e24e-7897-990d-ef42f70111c8", "visit": "01a20c8c-e24c-796e-a7b9-aae3d0713995", "number": "PL-008", "queue": "PL", "agency": "PL", "services": ["PL-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:28:12Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',271,'2026-11-25 01:28:34.000000','device:kiosk','visit_issued','visit:01a20c8c-e24f-7f27-b148-ebce90338f6c','{"visit": "01a20c8c-e24f-7f27-b148-ebce90338f6c", "prefix": "PL", "lane": "", "sequence": 9, "number": "PL-009", "service_day": "2026-11-25", "token_sha256": "30224d849dc775da5b1cd2642ea8900941f7184fcc174a1edecab0135ef26ceb", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',272,'2026-11-25 01:28:34.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e251-7f53-8305-7e3d056f4fe2','{"ticket": "01a20c8c-e251-7f53-8305-7e3d056f4fe2", "visit": "01a20c8c-e24f-7f27-b148-ebce90338f6c", "number": "PL-009", "queue": "PL", "agency": "PL", "services": ["PL-01", "PL-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:28:34Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',273,'2026-11-25 01:33:16.000000','user:officer-DK','ticket_started','ticket:01a20c8c-e1f7-70c8-9438-395af76b2dd7','{"ticket": "01a20c8c-e1f7-70c8-9438-395af76b2dd7", "visit": "01a20c8c-e1f5-7c74-a10d-fe0165af8d1b", "queue": "DK", "counter": 2}');
INSERT INTO "journal" VALUES('mall',274,'2026-11-25 01:35:35.000000','user:officer-BK','ticket_called','ticket:01a20c8c-e18b-7889-9fce-206dce9a0d59','{"call": "01a20c8c-e259-735e-b3ad-9d6db0b70f66", "ticket": "01a20c8c-e18b-7889-9fce-206dce9a0d59", "visit": "01a20c8c-e189-7d96-945b-d8b70cab8107", "queue": "BK", "counter": 6, "zones": ["Z2"], "why": "priority_had_its_turn"}');
INSERT INTO "journal" VALUES('mall',275,'2026-11-25 01:36:29.000000','device:kiosk','visit_issued','visit:01a20c8c-e25a-7d8a-9e96-447883798d4f','{"visit": "01a20c8c-e25a-7d8a-9e96-447883798d4f", "prefix": "DK", "lane": "P", "sequence": 3, "number": "DK-P003", "service_day": "2026-11-25", "token_sha256": "55bd4f77302e700dd76b582af3509e42fa33552b5a0e6304a8d0394d34bcc1aa", "channel": "kiosk", "priority": "elderly", "party_size": 1}');
INSERT INTO "journal" VALUES('mall',276,'2026-11-25 01:36:29.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e25c-7b5c-bc78-d1636b5f4ae7','{"ticket": "01a20c8c-e25c-7b5c-bc78-d1636b5f4ae7", "visit": "01a20c8c-e25a-7d8a-9e96-447883798d4f", "number": "DK-P003", "queue": "DK", "agency": "DK", "services": ["DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:36:29Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',277,'2026-11-25 01:36:29.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e25d-769b-a6e1-71a04ff6262f','{"ticket": "01a20c8c-e25d-769b-a6e1-71a04ff6262f", "visit": "01a20c8c-e25a-7d8a-9e96-447883798d4f", "number": "DK-P003", "queue": "PL", "agency": "PL", "services": ["PL-03"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:36:29Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',278,'2026-11-25 01:36:29.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e25e-74ae-9242-c5b551a7ce46','{"ticket": "01a20c8c-e25e-74ae-9242-c5b551a7ce46", "visit": "01a20c8c-e25a-7d8a-9e96-447883798d4f", "number": "DK-P003", "queue": "BK", "agency": "BK", "services": ["BK-03"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:36:29Z", "priority": "elderly"}');
INSERT INTO "journal" VALUES('mall',279,'2026-11-25 01:44:43.000000','user:officer-DK','ticket_finished','ticket:01a20c8c-e1f7-70c8-9438-395af76b2dd7','{"ticket": "01a20c8c-e1f7-70c8-9438-395af76b2dd7", "visit": "01a20c8c-e1f5-7c74-a10d-fe0165af8d1b", "queue": "DK", "counter": 2, "outcomes": [{"service": "DK-02", "outcome": "completed"}]}');
INSERT INTO "journal" VALUES('mall',280,'2026-11-25 01:50:52.000000','device:kiosk','visit_issued','visit:01a20c8c-e268-775b-8e67-bbc6f44e6d27','{"visit": "01a20c8c-e268-775b-8e67-bbc6f44e6d27", "prefix": "DK", "lane": "", "sequence": 10, "number": "DK-010", "service_day": "2026-11-25", "token_sha256": "09782baf6771f929160301a2fdacc6aa260b032abbcf68c86ef6f516c16fe1c9", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',281,'2026-11-25 01:50:52.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e26a-7aa0-ab12-86528630f8fd','{"ticket": "01a20c8c-e26a-7aa0-ab12-86528630f8fd", "visit": "01a20c8c-e268-775b-8e67-bbc6f44e6d27", "number": "DK-010", "queue": "DK", "agency": "DK", "services": ["DK-02"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:50:52Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',282,'2026-11-25 01:53:07.000000','device:kiosk','visit_issued','visit:01a20c8c-e26b-7f42-a3e2-d204dbec6d2b','{"visit": "01a20c8c-e26b-7f42-a3e2-d204dbec6d2b", "prefix": "BK", "lane": "", "sequence": 10, "number": "BK-010", "service_day": "2026-11-25", "token_sha256": "cbe7eab6dec19d85edb090a832f11334c7b466f3253eb7417a9944ced861d95b", "channel": "kiosk", "priority": null, "party_size": 1}');
INSERT INTO "journal" VALUES('mall',283,'2026-11-25 01:53:07.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e26d-7632-a65f-fa89ba5188c9','{"ticket": "01a20c8c-e26d-7632-a65f-fa89ba5188c9", "visit": "01a20c8c-e26b-7f42-a3e2-d204dbec6d2b", "number": "BK-010", "queue": "BK", "agency": "BK", "services": ["BK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:53:07Z", "priority": null}');
INSERT INTO "journal" VALUES('mall',284,'2026-11-25 01:53:07.000000','device:kiosk','ticket_queued','ticket:01a20c8c-e26e-7e6d-be95-e472ffae6dc5','{"ticket": "01a20c8c-e26e-7e6d-be95-e472ffae6dc5", "visit": "01a20c8c-e26b-7f42-a3e2-d204dbec6d2b", "number": "BK-010", "queue": "DK", "agency": "DK", "services": ["DK-03", "DK-01"], "service_day": "2026-11-25", "queued_at": "2026-11-25T01:53:07Z", "priority": null}');
CREATE TABLE number_series (
	site VARCHAR(32) NOT NULL, 
	service_day DATE NOT NULL, 
	prefix VARCHAR(16) NOT NULL, 
	lane VARCHAR(24) NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (site, service_day, prefix, lane), 
	CONSTRAINT fk_number_series_site_site FOREIGN KEY(site) REFERENCES site (site)
);
INSERT INTO "number_series" VALUES('mall','2026-11-24','DK','',7);
INSERT INTO "number_series" VALUES('mall','2026-11-24','BK','',7);
INSERT INTO "number_series" VALUES('mall','2026-11-24','PL','',7);
INSERT INTO "number_series" VALUES('mall','2026-11-24','DK','P',5);
INSERT INTO "number_series" VALUES('mall','2026-11-24','PL','P',3);
INSERT INTO "number_series" VALUES('mall','2026-11-25','PL','',9);
INSERT INTO "number_series" VALUES('mall','2026-11-25','DK','',10);
INSERT INTO "number_series" VALUES('mall','2026-11-25','BK','',10);
INSERT INTO "number_series" VALUES('mall','2026-11-25','DK','P',3);
INSERT INTO "number_series" VALUES('mall','2026-11-25','BK','P',5);
CREATE TABLE queue (
	site VARCHAR(32) NOT NULL, 
	queue VARCHAR(16) NOT NULL, 
	agency VARCHAR(16) NOT NULL, 
	prefix VARCHAR NOT NULL, 
	name JSON NOT NULL, 
	CONSTRAINT pk_queue PRIMARY KEY (site, queue), 
	CONSTRAINT fk_queue_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency), 
	CONSTRAINT uq_queue_site_prefix UNIQUE (site, prefix)
);
INSERT INTO "queue" VALUES('mall','DK','DK','DK','{"id": "Dinas DK", "en": "Dinas DK"}');
INSERT INTO "queue" VALUES('mall','PL','PL','PL','{"id": "Dinas PL", "en": "Dinas PL"}');
INSERT INTO "queue" VALUES('mall','BK','BK','BK','{"id": "Dinas BK", "en": "Dinas BK"}');
CREATE TABLE service (
	site VARCHAR(32) NOT NULL, 
	service VARCHAR(16) NOT NULL, 
	agency VARCHAR(16) NOT NULL, 
	queue VARCHAR(16) NOT NULL, 
	name JSON NOT NULL, 
	standard_minutes INTEGER NOT NULL, 
	completion_days INTEGER NOT NULL, 
	fee_idr INTEGER, 
	requirements JSON NOT NULL, 
	keywords JSON NOT NULL, 
	popularity INTEGER, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_service PRIMARY KEY (site, service), 
	CONSTRAINT fk_service_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency), 
	CONSTRAINT fk_service_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);
INSERT INTO "service" VALUES('mall','DK-01','DK','DK','{"id": "Layanan DK 1", "en": "Layanan DK 1"}',10,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,1);
INSERT INTO "service" VALUES('mall','DK-02','DK','DK','{"id": "Layanan DK 2", "en": "Layanan DK 2"}',20,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,2);
INSERT INTO "service" VALUES('mall','DK-03','DK','DK','{"id": "Layanan DK 3", "en": "Layanan DK 3"}',30,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,3);
INSERT INTO "service" VALUES('mall','PL-01','PL','PL','{"id": "Layanan PL 1", "en": "Layanan PL 1"}',10,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,11);
INSERT INTO "service" VALUES('mall','PL-02','PL','PL','{"id": "Layanan PL 2", "en": "Layanan PL 2"}',20,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,12);
INSERT INTO "service" VALUES('mall','PL-03','PL','PL','{"id": "Layanan PL 3", "en": "Layanan PL 3"}',30,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,13);
INSERT INTO "service" VALUES('mall','BK-01','BK','BK','{"id": "Layanan BK 1", "en": "Layanan BK 1"}',10,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,21);
INSERT INTO "service" VALUES('mall','BK-02','BK','BK','{"id": "Layanan BK 2", "en": "Layanan BK 2"}',20,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,22);
INSERT INTO "service" VALUES('mall','BK-03','BK','BK','{"id": "Layanan BK 3", "en": "Layanan BK 3"}',30,0,0,'[{"id": "KTP", "en": "KTP"}]','[]',NULL,23);
CREATE TABLE service_line (
	site VARCHAR(32) NOT NULL, 
	ticket CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	service VARCHAR(16) NOT NULL, 
	outcome VARCHAR(24), 
	CONSTRAINT pk_service_line PRIMARY KEY (site, ticket, position), 
	CONSTRAINT fk_service_line_site_service_service FOREIGN KEY(site, service) REFERENCES service (site, service), 
	CONSTRAINT fk_service_line_site_ticket_ticket FOREIGN KEY(site, ticket) REFERENCES ticket (site, ticket)
);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd16708f92aa3eeb5853ba90',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd177643b23c32b4d08e9724',0,'PL-03','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd177643b23c32b4d08e9724',1,'PL-02','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd23782e9510563058f1c5db',0,'BK-01','accepted');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd247ce6beceec2878cd82a9',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd27700a954598fba6c1284b',0,'DK-02','incomplete');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd2875b5b3a6068c97fd3a9f',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd2875b5b3a6068c97fd3a9f',1,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd2b71de8c8afdcb1eb8663a',0,'DK-01','completed');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd4a7a78a34040229d3b60e0',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd557c71ac7905e70c232241',0,'PL-01','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd717008b2290b253bba1318',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdd997c9599ecc3df866b8e03',0,'DK-01','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8cdd9a7bfda0170c1f406cddb7',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cddb2757ca1e57ca2ccd88d9f',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cde5e7affb8f320b5362307dd',0,'PL-02','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8cdf637e518564da74a8a35421',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdf757a08954cae1394a38fc2',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8cdf76752696067ded6dfe7dcc',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce0647654800f12577a367930',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce06d7e81a45552a156e7dadb',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce06d7e81a45552a156e7dadb',1,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce06e7cd38ad052c056ff74b4',0,'DK-03','unrecorded');
INSERT INTO "service_line" VALUES('mall','01a20c8ce08a718bb66bbb13fa86577c',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce08a718bb66bbb13fa86577c',1,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce09e7a0481d24e32a693a5a9',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce0f37af1b3a8effd3f8f5824',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce0f47489ab73f7a85b044bf0',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce12578bebba8a3bd5f94b770',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce12d74b6bb39d04b82b676ba',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce12e754aa0e1cdde98330bd4',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce12f7b698057cb8b0a311543',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce13c7437b2fa338631402a1a',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce14271da9508ee24babd2377',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1437dcbbc1e82bba58c43d5',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce14a7eff9f0c79f999ac3cc4',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce14f77469795cb194ba91404',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1527208b1e376ba2a580b04',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce15a79c7bac0038aac570a8d',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce15a79c7bac0038aac570a8d',1,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce15b76388b4baaf4da193d95',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce15e794496f5af6d68d22558',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce16173f89458af91098076a7',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1667b09abc20e86eb33ae12',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1677a2488248eea97992355',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce16a76cd8447087876a2bc47',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce16a76cd8447087876a2bc47',1,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce177757eadaff6c828db79d5',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce18174e3889747e3a3bad7c3',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1877153a387a4eca3f941dd',0,'BK-02','incomplete');
INSERT INTO "service_line" VALUES('mall','01a20c8ce1877153a387a4eca3f941dd',1,'BK-01','incomplete');
INSERT INTO "service_line" VALUES('mall','01a20c8ce18b78899fce206dce9a0d59',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce18f78de93c4f9d4f9c8ee3b',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce19070cc9cd7ee36ec51d0c6',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1a87cf08692ecb7b51a79be',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1a9767690106a38705d1e79',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ac7accbc65b3eb0d1d4cff',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ad73a88c9b62c224272ee6',0,'PL-03','incomplete');
INSERT INTO "service_line" VALUES('mall','01a20c8ce1b4776bbe1bc9e7819f1342',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1b575e786c76c99a2a393f4',0,'PL-01','incomplete');
INSERT INTO "service_line" VALUES('mall','01a20c8ce1b975bea53f2dae8fc08a60',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1bd7a2da2bb74a19017a2ad',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1c07fae8bcbc0141a0c52b0',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1c772229f712ed2aba6f6af',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1c772229f712ed2aba6f6af',1,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1cb700f9171516e23bbf9f6',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1cb700f9171516e23bbf9f6',1,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1cc79aca94dbe6dbfa7e87d',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1d37dd4af9d2e5c4e185d30',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1e67f84bb916828bc5f05e1',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1e771e7bbe1571d009ca99e',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1e771e7bbe1571d009ca99e',1,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ea79cc8e02d9bddfb74e03',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ea79cc8e02d9bddfb74e03',1,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1eb78afbad44f4727699dbe',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ef7ec58972492276aec8e8',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1f770c89438395af76b2dd7',0,'DK-02','completed');
INSERT INTO "service_line" VALUES('mall','01a20c8ce1fd7012ba2b707cf980ed82',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1fe7978b6e7221830823e5d',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce1ff788e87d0219b89764273',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2027db7b8f83e72a74bdf33',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce20370ffa69a4124b19d8197',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce20672bc91ee45c5e137032a',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce20e760096798b0483b8ad78',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2127b048f8271ed92135c3c',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2127b048f8271ed92135c3c',1,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2177cf3bdaee22d6187233e',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce21c75a68fe4800f34f7ae8a',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce21f78ed94f8076bcc991895',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2277cdf9fe9bef852faae7c',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce22a7ab3b605f174d9d172c8',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce22e7863bedc550a7709775a',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce22f7a779d2f411b27f8c17f',0,'BK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce23473218caddab59500f088',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce23c72aca6ef984614a50848',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce24179d293c724d84f25f5ad',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce24e7897990def42f70111c8',0,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2517f5383057e3d056f4fe2',0,'PL-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce2517f5383057e3d056f4fe2',1,'PL-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce25c7b5cbc78d1636b5f4ae7',0,'DK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce25d769ba6e171a04ff6262f',0,'PL-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce25e74ae9242c5b551a7ce46',0,'BK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce26a7aa0ab1286528630f8fd',0,'DK-02',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce26d7632a65ffa89ba5188c9',0,'BK-01',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce26e7e6dbe95e472ffae6dc5',0,'DK-03',NULL);
INSERT INTO "service_line" VALUES('mall','01a20c8ce26e7e6dbe95e472ffae6dc5',1,'DK-01',NULL);
CREATE TABLE session (
	site VARCHAR(32) NOT NULL, 
	token_sha256 VARCHAR NOT NULL, 
	account CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (site, token_sha256), 
	CONSTRAINT fk_session_site_account_account FOREIGN KEY(site, account) REFERENCES account (site, account)
);
INSERT INTO "session" VALUES('mall','4542be43c56509d04998adedee107ec79621c2d621b960871e93609ecab48248','01a20c8cdc3f7fb1ac4d4dc7ee4724bf','2026-11-24 01:30:00.000000','2026-11-24 13:30:00.000000');
CREATE TABLE site (
	site VARCHAR(32) NOT NULL, 
	name JSON NOT NULL, 
	timezone VARCHAR NOT NULL, 
	hours JSON NOT NULL, 
	closed_days JSON NOT NULL, 
	seq BIGINT NOT NULL, 
	catalog_seq BIGINT NOT NULL, 
	CONSTRAINT pk_site PRIMARY KEY (site)
);
INSERT INTO "site" VALUES('mall','{"id": "Mal Uji", "en": "Mal Uji"}','Asia/Jakarta','[{"weekday": 1, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 2, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 3, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 4, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 5, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 6, "opens": "00:00:00", "closes": "23:59:00"}, {"weekday": 7, "opens": "00:00:00", "closes": "23:59:00"}]','[]',284,25);
CREATE TABLE ticket (
	site VARCHAR(32) NOT NULL, 
	ticket CHAR(32) NOT NULL, 
	visit CHAR(32) NOT NULL, 
	queue VARCHAR(16) NOT NULL, 
	service_day DATE NOT NULL, 
	state VARCHAR(24) NOT NULL, 
	priority VARCHAR(24), 
	queued_at DATETIME NOT NULL, 
	queued_seq BIGINT NOT NULL, 
	counter INTEGER, 
	calls INTEGER NOT NULL, 
	called_at DATETIME, 
	last_called_at DATETIME, 
	started_at DATETIME, 
	ended_at DATETIME, 
	CONSTRAINT pk_ticket PRIMARY KEY (site, ticket), 
	CONSTRAINT fk_ticket_site_counter_counter FOREIGN KEY(site, counter) REFERENCES counter (site, counter), 
	CONSTRAINT fk_ticket_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue), 
	CONSTRAINT fk_ticket_site_visit_visit FOREIGN KEY(site, visit) REFERENCES visit (site, visit)
);
INSERT INTO "ticket" VALUES('mall','01a20c8cdd16708f92aa3eeb5853ba90','01a20c8cdd10756eb9eb018549b79df8','DK','2026-11-24','expired',NULL,'2026-11-24 01:30:17.000000',27,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd177643b23c32b4d08e9724','01a20c8cdd10756eb9eb018549b79df8','PL','2026-11-24','expired',NULL,'2026-11-24 01:30:17.000000',28,3,1,'2026-11-24 01:43:47.000000','2026-11-24 01:43:47.000000',NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd23782e9510563058f1c5db','01a20c8cdd217ceca4c8478b39fcec9b','BK','2026-11-24','finished',NULL,'2026-11-24 01:31:16.000000',30,5,1,'2026-11-24 02:09:49.000000','2026-11-24 02:09:49.000000','2026-11-24 02:10:29.000000','2026-11-24 02:30:29.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd247ce6beceec2878cd82a9','01a20c8cdd217ceca4c8478b39fcec9b','DK','2026-11-24','no_show',NULL,'2026-11-24 01:31:16.000000',31,2,1,'2026-11-24 01:45:48.000000','2026-11-24 01:45:48.000000',NULL,'2026-11-24 01:51:10.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd27700a954598fba6c1284b','01a20c8cdd257d56a4ef1bdc7394e913','DK','2026-11-24','finished',NULL,'2026-11-24 01:33:09.000000',33,2,2,'2026-11-24 02:36:14.000000','2026-11-24 02:51:42.000000','2026-11-24 03:03:50.000000','2026-11-24 03:06:26.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd2875b5b3a6068c97fd3a9f','01a20c8cdd257d56a4ef1bdc7394e913','PL','2026-11-24','no_show',NULL,'2026-11-24 01:33:09.000000',34,4,1,'2026-11-24 02:05:13.000000','2026-11-24 02:05:13.000000',NULL,'2026-11-24 02:28:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd2b71de8c8afdcb1eb8663a','01a20c8cdd2974f3b545b834ca097bab','DK','2026-11-24','finished',NULL,'2026-11-24 01:34:55.000000',36,7,1,'2026-11-24 02:09:02.000000','2026-11-24 02:09:02.000000','2026-11-24 02:12:05.000000','2026-11-24 02:27:24.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd4a7a78a34040229d3b60e0','01a20c8cdd467f658487527f524d745a','BK','2026-11-24','no_show',NULL,'2026-11-24 02:02:17.000000',41,6,1,'2026-11-24 02:54:34.000000','2026-11-24 02:54:34.000000',NULL,'2026-11-24 03:32:49.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd557c71ac7905e70c232241','01a20c8cdd537160bba3faa386d926a6','PL','2026-11-24','expired',NULL,'2026-11-24 02:07:54.000000',44,7,1,'2026-11-24 03:00:15.000000','2026-11-24 03:00:15.000000','2026-11-24 03:39:58.000000','2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd717008b2290b253bba1318','01a20c8cdd6f77d49d99e9bdc0d5b32d','DK','2026-11-24','no_show','elderly','2026-11-24 02:12:55.000000',50,1,1,'2026-11-24 02:13:46.000000','2026-11-24 02:13:46.000000',NULL,'2026-11-24 02:49:07.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd997c9599ecc3df866b8e03','01a20c8cdd9774bcabe8c80d38856b41','DK','2026-11-24','expired',NULL,'2026-11-24 02:24:44.000000',53,2,2,'2026-11-24 03:46:46.000000','2026-11-24 03:51:57.000000',NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdd9a7bfda0170c1f406cddb7','01a20c8cdd9774bcabe8c80d38856b41','PL','2026-11-24','expired',NULL,'2026-11-24 02:24:44.000000',54,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cddb2757ca1e57ca2ccd88d9f','01a20c8cddb07b9cada74d78098bf97c','DK','2026-11-24','cancelled',NULL,'2026-11-24 02:26:41.000000',56,NULL,0,NULL,NULL,NULL,'2026-11-24 02:26:41.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cde5e7affb8f320b5362307dd','01a20c8cde5c7f19b917412b18fc24a4','PL','2026-11-24','expired','elderly','2026-11-24 02:31:10.000000',62,4,2,'2026-11-24 03:03:24.000000','2026-11-24 03:17:29.000000','2026-11-24 04:31:53.000000','2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdf637e518564da74a8a35421','01a20c8cdf61739a849e42b1902c1aaf','PL','2026-11-24','expired','elderly','2026-11-24 02:50:45.000000',66,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdf757a08954cae1394a38fc2','01a20c8cdf73762589cf4e3a2eaf249b','PL','2026-11-24','cancelled',NULL,'2026-11-24 02:57:28.000000',70,NULL,0,NULL,NULL,NULL,'2026-11-24 03:03:50.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8cdf76752696067ded6dfe7dcc','01a20c8cdf73762589cf4e3a2eaf249b','BK','2026-11-24','no_show',NULL,'2026-11-24 02:57:28.000000',71,5,3,'2026-11-24 03:30:42.000000','2026-11-24 04:12:35.000000',NULL,'2026-11-24 04:44:07.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce0647654800f12577a367930','01a20c8ce062784db393b2dce231c42f','BK','2026-11-24','no_show',NULL,'2026-11-24 03:09:57.000000',78,6,1,'2026-11-24 04:11:02.000000','2026-11-24 04:11:02.000000',NULL,'2026-11-24 04:56:11.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce06d7e81a45552a156e7dadb','01a20c8ce06b70a1b8536777f9d47820','PL','2026-11-24','expired','elderly','2026-11-24 03:12:00.000000',80,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce06e7cd38ad052c056ff74b4','01a20c8ce06b70a1b8536777f9d47820','DK','2026-11-24','expired','elderly','2026-11-24 03:12:00.000000',81,1,1,'2026-11-24 04:35:30.000000','2026-11-24 04:35:30.000000',NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce08a718bb66bbb13fa86577c','01a20c8ce08874dc8bbf91d824d37723','DK','2026-11-24','expired',NULL,'2026-11-24 03:18:12.000000',84,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce09e7a0481d24e32a693a5a9','01a20c8ce09979239c17b5b8d214a864','DK','2026-11-24','expired','elderly','2026-11-24 03:21:40.000000',86,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce0f37af1b3a8effd3f8f5824','01a20c8ce0f17d9089a504a510b46004','PL','2026-11-24','expired',NULL,'2026-11-24 03:35:51.000000',90,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce0f47489ab73f7a85b044bf0','01a20c8ce0f17d9089a504a510b46004','DK','2026-11-24','expired',NULL,'2026-11-24 03:35:51.000000',91,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce12578bebba8a3bd5f94b770','01a20c8ce1237b4eb6980a5215a700f1','DK','2026-11-24','expired','elderly','2026-11-24 04:00:46.000000',96,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce12d74b6bb39d04b82b676ba','01a20c8ce12b711d893d3b3a74cba617','PL','2026-11-24','cancelled',NULL,'2026-11-24 04:08:47.000000',99,NULL,0,NULL,NULL,NULL,'2026-11-24 04:12:35.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce12e754aa0e1cdde98330bd4','01a20c8ce12b711d893d3b3a74cba617','DK','2026-11-24','expired',NULL,'2026-11-24 04:08:47.000000',100,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce12f7b698057cb8b0a311543','01a20c8ce12b711d893d3b3a74cba617','BK','2026-11-24','expired',NULL,'2026-11-24 04:08:47.000000',101,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce13c7437b2fa338631402a1a','01a20c8ce13a7c8c9d14054da93c1d93','PL','2026-11-24','expired',NULL,'2026-11-24 04:25:10.000000',106,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce14271da9508ee24babd2377','01a20c8ce1407d9d92b8394000913edc','BK','2026-11-24','expired',NULL,'2026-11-24 04:31:37.000000',108,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1437dcbbc1e82bba58c43d5','01a20c8ce1407d9d92b8394000913edc','PL','2026-11-24','expired',NULL,'2026-11-24 04:31:37.000000',109,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce14a7eff9f0c79f999ac3cc4','01a20c8ce1487ef0937679e63c0a8726','DK','2026-11-24','expired',NULL,'2026-11-24 04:36:54.000000',113,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce14f77469795cb194ba91404','01a20c8ce14d780587f9fb4cb7f625a6','DK','2026-11-24','expired','elderly','2026-11-24 04:40:02.000000',115,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1527208b1e376ba2a580b04','01a20c8ce15079bdb553c0501e368ec6','PL','2026-11-24','expired',NULL,'2026-11-24 04:41:47.000000',117,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce15a79c7bac0038aac570a8d','01a20c8ce1587be7a73d7430d9720d37','BK','2026-11-24','expired',NULL,'2026-11-24 04:58:25.000000',121,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce15b76388b4baaf4da193d95','01a20c8ce1587be7a73d7430d9720d37','DK','2026-11-24','expired',NULL,'2026-11-24 04:58:25.000000',122,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce15e794496f5af6d68d22558','01a20c8ce15c76e58455c7f5acc2b2a2','DK','2026-11-24','expired','elderly','2026-11-24 04:58:40.000000',124,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce16173f89458af91098076a7','01a20c8ce15f73b595dfff5613d26a78','BK','2026-11-24','expired',NULL,'2026-11-24 05:01:07.000000',126,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1667b09abc20e86eb33ae12','01a20c8ce16478a0b73297376c9423a7','PL','2026-11-24','expired',NULL,'2026-11-24 05:05:44.000000',128,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1677a2488248eea97992355','01a20c8ce16478a0b73297376c9423a7','DK','2026-11-24','expired',NULL,'2026-11-24 05:05:44.000000',129,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce16a76cd8447087876a2bc47','01a20c8ce1687c629dc7d66cd6567b4d','BK','2026-11-24','expired',NULL,'2026-11-24 05:09:02.000000',131,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce177757eadaff6c828db79d5','01a20c8ce17572378105c9a12c95b636','PL','2026-11-25','cancelled',NULL,'2026-11-24 22:17:22.000000',163,NULL,0,NULL,NULL,NULL,'2026-11-24 22:17:22.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce18174e3889747e3a3bad7c3','01a20c8ce17f7f81ba724f8b7554f53a','DK','2026-11-25','no_show',NULL,'2026-11-24 22:26:01.000000',166,1,2,'2026-11-24 22:39:41.000000','2026-11-24 22:43:52.000000',NULL,'2026-11-24 23:14:23.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1877153a387a4eca3f941dd','01a20c8ce185710f82854b886c9ac250','BK','2026-11-25','finished',NULL,'2026-11-24 22:33:29.000000',168,5,1,'2026-11-24 22:46:38.000000','2026-11-24 22:46:38.000000','2026-11-24 23:22:52.000000','2026-11-24 23:25:53.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce18b78899fce206dce9a0d59','01a20c8ce1897d96945bd8b70cab8107','BK','2026-11-25','called',NULL,'2026-11-24 22:36:49.000000',170,6,1,'2026-11-25 01:35:35.000000','2026-11-25 01:35:35.000000',NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce18f78de93c4f9d4f9c8ee3b','01a20c8ce18d7eacb0c571d518ff5d6b','DK','2026-11-25','waiting','elderly','2026-11-24 22:39:24.000000',172,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce19070cc9cd7ee36ec51d0c6','01a20c8ce18d7eacb0c571d518ff5d6b','PL','2026-11-25','called','elderly','2026-11-24 22:39:24.000000',173,3,1,'2026-11-24 22:42:12.000000','2026-11-24 22:42:12.000000',NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1a87cf08692ecb7b51a79be','01a20c8ce1a6766ea7cf173753f15b11','BK','2026-11-25','waiting',NULL,'2026-11-24 22:49:47.000000',179,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1a9767690106a38705d1e79','01a20c8ce1a6766ea7cf173753f15b11','DK','2026-11-25','no_show',NULL,'2026-11-24 22:49:47.000000',180,2,1,'2026-11-24 22:59:28.000000','2026-11-24 22:59:28.000000',NULL,'2026-11-24 23:42:50.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1ac7accbc65b3eb0d1d4cff','01a20c8ce1aa715692b7a877bf71b679','BK','2026-11-25','waiting',NULL,'2026-11-24 22:52:12.000000',182,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1ad73a88c9b62c224272ee6','01a20c8ce1aa715692b7a877bf71b679','PL','2026-11-25','finished',NULL,'2026-11-24 22:52:12.000000',183,4,2,'2026-11-24 23:32:37.000000','2026-11-24 23:47:08.000000','2026-11-25 00:06:08.000000','2026-11-25 01:06:13.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1b4776bbe1bc9e7819f1342','01a20c8ce1b27345934bc30d8eedf901','BK','2026-11-25','no_show','elderly','2026-11-24 22:59:52.000000',186,5,2,'2026-11-25 00:42:11.000000','2026-11-25 01:16:25.000000',NULL,'2026-11-25 01:20:33.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1b575e786c76c99a2a393f4','01a20c8ce1b27345934bc30d8eedf901','PL','2026-11-25','finished','elderly','2026-11-24 22:59:52.000000',187,7,2,'2026-11-24 23:48:04.000000','2026-11-25 00:08:40.000000','2026-11-25 00:24:43.000000','2026-11-25 00:32:37.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1b975bea53f2dae8fc08a60','01a20c8ce1b7779a99f03280a5cddc67','DK','2026-11-25','no_show',NULL,'2026-11-24 23:05:36.000000',189,1,2,'2026-11-24 23:24:31.000000','2026-11-24 23:38:52.000000',NULL,'2026-11-25 00:55:30.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1bd7a2da2bb74a19017a2ad','01a20c8ce1bb78658640a7eec501fbaf','BK','2026-11-25','waiting','elderly','2026-11-24 23:09:32.000000',191,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1c07fae8bcbc0141a0c52b0','01a20c8ce1be7aaebd9279658229641c','PL','2026-11-25','waiting',NULL,'2026-11-24 23:11:51.000000',193,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1c772229f712ed2aba6f6af','01a20c8ce1c57289b3883af61475f5b8','BK','2026-11-25','waiting',NULL,'2026-11-24 23:20:32.000000',196,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1cb700f9171516e23bbf9f6','01a20c8ce1c9751dac47a57116bf16a4','DK','2026-11-25','cancelled',NULL,'2026-11-24 23:23:54.000000',199,NULL,0,NULL,NULL,NULL,'2026-11-24 23:23:54.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1cc79aca94dbe6dbfa7e87d','01a20c8ce1c9751dac47a57116bf16a4','BK','2026-11-25','waiting',NULL,'2026-11-24 23:23:54.000000',200,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1d37dd4af9d2e5c4e185d30','01a20c8ce1d173d4861c7b48925eb436','PL','2026-11-25','waiting',NULL,'2026-11-24 23:29:13.000000',205,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1e67f84bb916828bc5f05e1','01a20c8ce1e47f769e27606387f14049','BK','2026-11-25','waiting','elderly','2026-11-24 23:51:28.000000',212,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1e771e7bbe1571d009ca99e','01a20c8ce1e47f769e27606387f14049','DK','2026-11-25','no_show','elderly','2026-11-24 23:51:28.000000',213,2,2,'2026-11-25 00:00:54.000000','2026-11-25 00:19:05.000000',NULL,'2026-11-25 00:22:18.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1ea79cc8e02d9bddfb74e03','01a20c8ce1e87fc1980bf59d685881f9','DK','2026-11-25','cancelled',NULL,'2026-11-24 23:54:23.000000',215,NULL,0,NULL,NULL,NULL,'2026-11-24 23:54:23.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1eb78afbad44f4727699dbe','01a20c8ce1e87fc1980bf59d685881f9','BK','2026-11-25','waiting',NULL,'2026-11-24 23:54:23.000000',216,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1ef7ec58972492276aec8e8','01a20c8ce1ed7978a4c85ea92a33fcce','DK','2026-11-25','serving',NULL,'2026-11-24 23:57:00.000000',219,1,1,'2026-11-25 00:57:04.000000','2026-11-25 00:57:04.000000','2026-11-25 01:03:37.000000',NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1f770c89438395af76b2dd7','01a20c8ce1f57c74a10dfe0165af8d1b','DK','2026-11-25','finished',NULL,'2026-11-25 00:06:40.000000',223,2,1,'2026-11-25 01:20:39.000000','2026-11-25 01:20:39.000000','2026-11-25 01:33:16.000000','2026-11-25 01:44:43.000000');
INSERT INTO "ticket" VALUES('mall','01a20c8ce1fd7012ba2b707cf980ed82','01a20c8ce1fb76aea1b1de29a853dc2c','BK','2026-11-25','waiting',NULL,'2026-11-25 00:10:46.000000',226,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1fe7978b6e7221830823e5d','01a20c8ce1fb76aea1b1de29a853dc2c','PL','2026-11-25','waiting',NULL,'2026-11-25 00:10:46.000000',227,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce1ff788e87d0219b89764273','01a20c8ce1fb76aea1b1de29a853dc2c','DK','2026-11-25','waiting',NULL,'2026-11-25 00:10:46.000000',228,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce2027db7b8f83e72a74bdf33','01a20c8ce20075c98beb7b2a5d07b03b','PL','2026-11-25','waiting',NULL,'2026-11-25 00:12:52.000000',230,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce20370ffa69a4124b19d8197','01a20c8ce20075c98beb7b2a5d07b03b','BK','2026-11-25','waiting',NULL,'2026-11-25 00:12:52.000000',231,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce20672bc91ee45c5e137032a','01a20c8ce204786584a21d1f97ff2e71','PL','2026-11-25','waiting',NULL,'2026-11-25 00:14:55.000000',233,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce20e760096798b0483b8ad78','01a20c8ce20c70eaac400a4a3e550f30','DK','2026-11-25','waiting','elderly','2026-11-25 00:22:39.000000',237,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce2127b048f8271ed92135c3c','01a20c8ce210705099baacaa423247bf','DK','2026-11-25','waiting',NULL,'2026-11-25 00:26:54.000000',240,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce2177cf3bdaee22d6187233e','01a20c8ce21578de9301ee2f1200e990','BK','2026-11-25','waiting',NULL,'2026-11-25 00:32:16.000000',242,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce21c75a68fe4800f34f7ae8a','01a20c8ce21a7f099dc4ad3e96f7f98f','BK','2026-11-25','waiting','elderly','2026-11-25 00:37:15.000000',245,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce21f78ed94f8076bcc991895','01a20c8ce21d7ce988959d0750cd48ea','BK','2026-11-25','waiting','elderly','2026-11-25 00:39:14.000000',247,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce2277cdf9fe9bef852faae7c','01a20c8ce2257569a8e0dd48f28adb46','DK','2026-11-25','waiting',NULL,'2026-11-25 00:50:43.000000',250,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce22a7ab3b605f174d9d172c8','01a20c8ce2287781afe6ff456b755c6a','BK','2026-11-25','waiting',NULL,'2026-11-25 00:53:16.000000',252,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce22e7863bedc550a7709775a','01a20c8ce22c7b6f9986ef546c9aae13','PL','2026-11-25','waiting',NULL,'2026-11-25 00:55:44.000000',255,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce22f7a779d2f411b27f8c17f','01a20c8ce22c7b6f9986ef546c9aae13','BK','2026-11-25','waiting',NULL,'2026-11-25 00:55:44.000000',256,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce23473218caddab59500f088','01a20c8ce23273d291f0f080ab143b32','PL','2026-11-25','waiting',NULL,'2026-11-25 00:59:38.000000',259,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce23c72aca6ef984614a50848','01a20c8ce23a74c0bc48426a62db0f61','DK','2026-11-25','waiting',NULL,'2026-11-25 01:08:50.000000',263,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce24179d293c724d84f25f5ad','01a20c8ce23f7dbfa74df53e65281298','BK','2026-11-25','waiting',NULL,'2026-11-25 01:15:08.000000',265,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce24e7897990def42f70111c8','01a20c8ce24c796ea7b9aae3d0713995','PL','2026-11-25','waiting',NULL,'2026-11-25 01:28:12.000000',270,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce2517f5383057e3d056f4fe2','01a20c8ce24f7f27b148ebce90338f6c','PL','2026-11-25','waiting',NULL,'2026-11-25 01:28:34.000000',272,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce25c7b5cbc78d1636b5f4ae7','01a20c8ce25a7d8a9e96447883798d4f','DK','2026-11-25','waiting','elderly','2026-11-25 01:36:29.000000',276,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce25d769ba6e171a04ff6262f','01a20c8ce25a7d8a9e96447883798d4f','PL','2026-11-25','waiting','elderly','2026-11-25 01:36:29.000000',277,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce25e74ae9242c5b551a7ce46','01a20c8ce25a7d8a9e96447883798d4f','BK','2026-11-25','waiting','elderly','2026-11-25 01:36:29.000000',278,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce26a7aa0ab1286528630f8fd','01a20c8ce268775b8e67bbc6f44e6d27','DK','2026-11-25','waiting',NULL,'2026-11-25 01:50:52.000000',281,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce26d7632a65ffa89ba5188c9','01a20c8ce26b7f42a3e2d204dbec6d2b','BK','2026-11-25','waiting',NULL,'2026-11-25 01:53:07.000000',283,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "ticket" VALUES('mall','01a20c8ce26e7e6dbe95e472ffae6dc5','01a20c8ce26b7f42a3e2d204dbec6d2b','DK','2026-11-25','waiting',NULL,'2026-11-25 01:53:07.000000',284,NULL,0,NULL,NULL,NULL,NULL);
CREATE TABLE visit (
	site VARCHAR(32) NOT NULL, 
	visit CHAR(32) NOT NULL, 
	service_day DATE NOT NULL, 
	prefix VARCHAR(16) NOT NULL, 
	lane VARCHAR(24) NOT NULL, 
	sequence INTEGER NOT NULL, 
	number VARCHAR NOT NULL, 
	token_sha256 VARCHAR NOT NULL, 
	channel VARCHAR(24) NOT NULL, 
	priority VARCHAR(24), 
	party_size INTEGER NOT NULL, 
	issued_at DATETIME NOT NULL, 
	CONSTRAINT pk_visit PRIMARY KEY (site, visit), 
	CONSTRAINT fk_visit_site_site FOREIGN KEY(site) REFERENCES site (site), 
	CONSTRAINT uq_visit_site_service_day_prefix_lane_sequence UNIQUE (site, service_day, prefix, lane, sequence), 
	CONSTRAINT uq_visit_site_token_sha256 UNIQUE (site, token_sha256)
);
INSERT INTO "visit" VALUES('mall','01a20c8cdd10756eb9eb018549b79df8','2026-11-24','DK','',1,'DK-001','093550d7e56d2c296d7637c9c297a54ddafab5fa01fbce9ea462763a2e4326c2','kiosk',NULL,1,'2026-11-24 01:30:17.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd217ceca4c8478b39fcec9b','2026-11-24','BK','',1,'BK-001','cdd06dea202f8a31d04b769f7388fdd31370d45bea222e7f1aa347b592b46a0d','kiosk',NULL,1,'2026-11-24 01:31:16.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd257d56a4ef1bdc7394e913','2026-11-24','DK','',2,'DK-002','092d44527bbea21509efbde7edb66b5457775c1d0964faaeb8cfe0baf3530c14','kiosk',NULL,1,'2026-11-24 01:33:09.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd2974f3b545b834ca097bab','2026-11-24','DK','',3,'DK-003','88f8e59a935f87984411e4607170205d82f33b9b69e8e31e1d4d8ce8cb65cd21','kiosk',NULL,1,'2026-11-24 01:34:55.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd467f658487527f524d745a','2026-11-24','BK','',2,'BK-002','07cf37e6569ca4327b7caf7a97ab1e24fc5f4939a45561e368080e1d50118326','kiosk',NULL,1,'2026-11-24 02:02:17.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd537160bba3faa386d926a6','2026-11-24','PL','',1,'PL-001','97239bbcecf055da2012b5ca1659ca0cd9841712bd2d7a3451a66799f7297f1d','kiosk',NULL,1,'2026-11-24 02:07:54.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd6f77d49d99e9bdc0d5b32d','2026-11-24','DK','P',1,'DK-P001','deb16c1329b2fa59a8a34f0de92ccfdf254b7efb22ea48b316336bc89e29028a','kiosk','elderly',1,'2026-11-24 02:12:55.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdd9774bcabe8c80d38856b41','2026-11-24','DK','',4,'DK-004','f352e4d05e839933be12407179044fa1863c87b79490a8e058e6c83e6045475b','kiosk',NULL,1,'2026-11-24 02:24:44.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cddb07b9cada74d78098bf97c','2026-11-24','DK','',5,'DK-005','2bc0ba1143b4725cef84175ea461949d24a8b6ff161a76fdc1b38cd344b15616','kiosk',NULL,1,'2026-11-24 02:26:41.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cde5c7f19b917412b18fc24a4','2026-11-24','PL','P',1,'PL-P001','dff9c914800ed07216ddab02a99de2f63ca30409ae58fec726492d351249ec66','kiosk','elderly',1,'2026-11-24 02:31:10.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdf61739a849e42b1902c1aaf','2026-11-24','PL','P',2,'PL-P002','1e9bfa78fe2543c30598342bdc4e79155f7a060a7e1ba49fa64e9ad01bd49b3f','kiosk','elderly',1,'2026-11-24 02:50:45.000000');
INSERT INTO "visit" VALUES('mall','01a20c8cdf73762589cf4e3a2eaf249b','2026-11-24','PL','',2,'PL-002','403c403a02a34de5e25a2e15e21eee5c30257f13ab02bfb69bb26d5357b5a656','kiosk',NULL,1,'2026-11-24 02:57:28.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce062784db393b2dce231c42f','2026-11-24','BK','',3,'BK-003','9fb88c483078b83f908b9a60c2fba346257effb4803c1d96a8aa055d1eebdc1d','kiosk',NULL,1,'2026-11-24 03:09:57.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce06b70a1b8536777f9d47820','2026-11-24','PL','P',3,'PL-P003','46c6153218c69b4985edec9ed0496967304f332f03615f7f55cab72aeb492eba','kiosk','elderly',1,'2026-11-24 03:12:00.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce08874dc8bbf91d824d37723','2026-11-24','DK','',6,'DK-006','cb7843585e746331a347926f3afefd74831168adfe71f5fb219380809f47b01a','kiosk',NULL,1,'2026-11-24 03:18:12.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce09979239c17b5b8d214a864','2026-11-24','DK','P',2,'DK-P002','d89794dcbd68dc8c03be42e9ee96364cd6d5ab019a7d0cd5954d33a4e2c8062f','kiosk','elderly',1,'2026-11-24 03:21:40.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce0f17d9089a504a510b46004','2026-11-24','PL','',3,'PL-003','93202513bf46e92adfff85486c5a1be603d8d50f99b53d30418a7faff6ee9e6d','kiosk',NULL,1,'2026-11-24 03:35:51.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1237b4eb6980a5215a700f1','2026-11-24','DK','P',3,'DK-P003','e5b1ea12ac38ed6415641b812ca90ed3662e6601e6cf9cef845cfca4c11649dd','kiosk','elderly',1,'2026-11-24 04:00:46.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce12b711d893d3b3a74cba617','2026-11-24','PL','',4,'PL-004','7744f645c73b87260957fa10553118f2a14d324428ff5e2410ed3be56d96ba42','kiosk',NULL,1,'2026-11-24 04:08:47.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce13a7c8c9d14054da93c1d93','2026-11-24','PL','',5,'PL-005','45f71303a5b299da008441594b2925821029cc595ff679ea4fe6e0e3ee701122','kiosk',NULL,1,'2026-11-24 04:25:10.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1407d9d92b8394000913edc','2026-11-24','BK','',4,'BK-004','fda379263abb40cebb1ea83f411949500d3bfae713c35056ac17b5b703ebf727','kiosk',NULL,1,'2026-11-24 04:31:37.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1487ef0937679e63c0a8726','2026-11-24','DK','',7,'DK-007','58bbedfeed3a657bd38b14843801c7537951bb3adae807facf78eed2d90f378c','kiosk',NULL,1,'2026-11-24 04:36:54.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce14d780587f9fb4cb7f625a6','2026-11-24','DK','P',4,'DK-P004','206dcf11100ab0ae41e4561e4ae99e8f68f2023aa8e8357eb9c8cf4c197c5545','kiosk','elderly',1,'2026-11-24 04:40:02.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce15079bdb553c0501e368ec6','2026-11-24','PL','',6,'PL-006','5aa35977ed95b4435bb941dc19b991306b16b341b54fe2e56ad880aa24f0aabb','kiosk',NULL,1,'2026-11-24 04:41:47.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1587be7a73d7430d9720d37','2026-11-24','BK','',5,'BK-005','fa551e75cdb259289b273790b119f883ecd14adcb26751bd3482221a64bf2d65','kiosk',NULL,1,'2026-11-24 04:58:25.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce15c76e58455c7f5acc2b2a2','2026-11-24','DK','P',5,'DK-P005','a220aef1efe8b264906fdcd4a11e4a63f47e9b15c543a156e73fd72b3be01bf0','kiosk','elderly',1,'2026-11-24 04:58:40.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce15f73b595dfff5613d26a78','2026-11-24','BK','',6,'BK-006','67eb96383893ef4d58e5742a8f883af5a32f9b0af657e30d2f5d8263b10048b7','kiosk',NULL,1,'2026-11-24 05:01:07.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce16478a0b73297376c9423a7','2026-11-24','PL','',7,'PL-007','a877f0a11f7426458b38397235ad36d251e745da079278452905af84c44b4809','kiosk',NULL,1,'2026-11-24 05:05:44.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1687c629dc7d66cd6567b4d','2026-11-24','BK','',7,'BK-007','cf248e20799470c94c239493d5e8412cc4e50dec370bc8368298e39f21e5507a','kiosk',NULL,1,'2026-11-24 05:09:02.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce17572378105c9a12c95b636','2026-11-25','PL','',1,'PL-001','7d7ff5d3e5084c59ab7b2440893cd406a10beab7207906a47c6dea9dd899b328','kiosk',NULL,1,'2026-11-24 22:17:22.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce17f7f81ba724f8b7554f53a','2026-11-25','DK','',1,'DK-001','c808c7990ec3a7517acf1679ac571e23f9e025c5ca7f74b58966382f1da5f8dc','kiosk',NULL,1,'2026-11-24 22:26:01.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce185710f82854b886c9ac250','2026-11-25','BK','',1,'BK-001','bf68797def305ad79365095d79e7b2811479a8d24e72c9a411b1267099300013','kiosk',NULL,1,'2026-11-24 22:33:29.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1897d96945bd8b70cab8107','2026-11-25','BK','',2,'BK-002','ba26af8feee6f27106963b586c15c880798605cd12a2f67c63b55836a5000c12','kiosk',NULL,1,'2026-11-24 22:36:49.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce18d7eacb0c571d518ff5d6b','2026-11-25','DK','P',1,'DK-P001','432e0b5bee026f995ff026c8a48672a569af4d7face3ed0855658bfe2b2d51f5','kiosk','elderly',1,'2026-11-24 22:39:24.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1a6766ea7cf173753f15b11','2026-11-25','BK','',3,'BK-003','6e40bdc4eb367fa170f24e3fde6d72361df54b302d5df4366add4859d98e1d6d','kiosk',NULL,1,'2026-11-24 22:49:47.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1aa715692b7a877bf71b679','2026-11-25','BK','',4,'BK-004','0d4bcc597308dfebd7b67ca0007691b317ebe5423ef36bc8ba7b440e5ffb9071','kiosk',NULL,1,'2026-11-24 22:52:12.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1b27345934bc30d8eedf901','2026-11-25','BK','P',1,'BK-P001','d26c812702c38c7e56306d07d5b4be9c8cf1f246664b870cffe66ba40140688d','kiosk','elderly',1,'2026-11-24 22:59:52.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1b7779a99f03280a5cddc67','2026-11-25','DK','',2,'DK-002','3077b60ba783fa5f769f7de49dc985c94cb351d8d54aef7d3d867f26b740c0c7','kiosk',NULL,1,'2026-11-24 23:05:36.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1bb78658640a7eec501fbaf','2026-11-25','BK','P',2,'BK-P002','f4a8ead7f561124195818c9cafc41678dd5c1d1e57e179025193fd64bf8a35d2','kiosk','elderly',1,'2026-11-24 23:09:32.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1be7aaebd9279658229641c','2026-11-25','PL','',2,'PL-002','ef084a8135c518ddfd7a4992393a8d4e481c2eb11a6f43087337482acf6e0f68','kiosk',NULL,1,'2026-11-24 23:11:51.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1c57289b3883af61475f5b8','2026-11-25','BK','',5,'BK-005','ff38492ae80e24ce167138c1122d7ab27ca4225b05be053c2ce6d48f0f5e185d','kiosk',NULL,1,'2026-11-24 23:20:32.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1c9751dac47a57116bf16a4','2026-11-25','DK','',3,'DK-003','de9ebf9314c8c11add3d151d96d9f811d1a111ca28e376d1bcf1d986f52b12b0','kiosk',NULL,1,'2026-11-24 23:23:54.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1d173d4861c7b48925eb436','2026-11-25','PL','',3,'PL-003','439514ab93362dfc5c8751c1decf428f4870bbea258efb641acc71501f9d1d10','kiosk',NULL,1,'2026-11-24 23:29:13.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1e47f769e27606387f14049','2026-11-25','BK','P',3,'BK-P003','a3a1586501b106ddab5e976d3e5607adda3c405d4b78278630fc1020ea480133','kiosk','elderly',1,'2026-11-24 23:51:28.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1e87fc1980bf59d685881f9','2026-11-25','DK','',4,'DK-004','611a3b187cfeeeaf2ea34908e851e2ebada86917043ffff4e5359968a385670c','kiosk',NULL,1,'2026-11-24 23:54:23.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1ed7978a4c85ea92a33fcce','2026-11-25','DK','',5,'DK-005','b20537f2aaefe6dd501abba5d491ee10a95401adcdcfe0d317c231492a505e89','kiosk',NULL,1,'2026-11-24 23:57:00.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1f57c74a10dfe0165af8d1b','2026-11-25','DK','',6,'DK-006','b04c2f7906ef1171f578b0f2262d981bab48deac5386078bbcd37c60677cf560','kiosk',NULL,1,'2026-11-25 00:06:40.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce1fb76aea1b1de29a853dc2c','2026-11-25','BK','',6,'BK-006','1cbb3501cb3cf45d86b90a1c80ba72f0237777af58ec9cffd07290663456ed27','kiosk',NULL,1,'2026-11-25 00:10:46.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce20075c98beb7b2a5d07b03b','2026-11-25','PL','',4,'PL-004','5be9ae9dcd2d18486e4dd25e5b71388c4e730af7bafa8ad2c43763eb4a37f469','kiosk',NULL,1,'2026-11-25 00:12:52.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce204786584a21d1f97ff2e71','2026-11-25','PL','',5,'PL-005','0208306c766110a2c1270bafb16029d8f94fbc1797d73dd6f8f0c692dfd83c6b','kiosk',NULL,1,'2026-11-25 00:14:55.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce20c70eaac400a4a3e550f30','2026-11-25','DK','P',2,'DK-P002','80e37a69f33a47b652af954b1c67a8715b402f483533ce884175c7549c39259b','kiosk','elderly',1,'2026-11-25 00:22:39.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce210705099baacaa423247bf','2026-11-25','DK','',7,'DK-007','80a7501928c29df3477a2a29cf738131d7c0bb913e96f9fff5ddadf96d8b5876','kiosk',NULL,1,'2026-11-25 00:26:54.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce21578de9301ee2f1200e990','2026-11-25','BK','',7,'BK-007','3b1f715bd3deb7917c4a579d207b9ba9ffb4685e659b49f8307d299bb58719a7','kiosk',NULL,1,'2026-11-25 00:32:16.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce21a7f099dc4ad3e96f7f98f','2026-11-25','BK','P',4,'BK-P004','777cef5f4dd3bf6c26541d1491dcadf2f91563629ab73763d298033934dccf3a','kiosk','elderly',1,'2026-11-25 00:37:15.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce21d7ce988959d0750cd48ea','2026-11-25','BK','P',5,'BK-P005','0cfc8ed50dad5b95c18eb2086017b599711e7ff66581b0e03663132c9b7db543','kiosk','elderly',1,'2026-11-25 00:39:14.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce2257569a8e0dd48f28adb46','2026-11-25','DK','',8,'DK-008','609adcd0b9f85e0b940609a27713959ffa9f1d0c664d29354cf56afef84dd5c5','kiosk',NULL,1,'2026-11-25 00:50:43.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce2287781afe6ff456b755c6a','2026-11-25','BK','',8,'BK-008','9460924e3aad99b9923025fcdb62e52a86b7bc99e516642dc9263af20826d843','kiosk',NULL,1,'2026-11-25 00:53:16.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce22c7b6f9986ef546c9aae13','2026-11-25','PL','',6,'PL-006','dd1438bb10f82d254b801ee17d6679b03eb71d1439f98820be6b72fdbd89f404','kiosk',NULL,1,'2026-11-25 00:55:44.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce23273d291f0f080ab143b32','2026-11-25','PL','',7,'PL-007','d9370edbb718487b399ada0f02552912fe866ea20c69f0345ff58126c900f7e9','kiosk',NULL,1,'2026-11-25 00:59:38.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce23a74c0bc48426a62db0f61','2026-11-25','DK','',9,'DK-009','eb6e8f96470113e3f08ff46cca68051161d0c5fe84444b22621d47a7903a1364','kiosk',NULL,1,'2026-11-25 01:08:50.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce23f7dbfa74df53e65281298','2026-11-25','BK','',9,'BK-009','9f15b7e25e293561e675a1577a85248a22d38fb89ba1918c22a1db103ce3982b','kiosk',NULL,1,'2026-11-25 01:15:08.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce24c796ea7b9aae3d0713995','2026-11-25','PL','',8,'PL-008','00d2c8ccb1acf7c5a5f53ef036c97f98bf7b756279199825267d184e60983df2','kiosk',NULL,1,'2026-11-25 01:28:12.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce24f7f27b148ebce90338f6c','2026-11-25','PL','',9,'PL-009','30224d849dc775da5b1cd2642ea8900941f7184fcc174a1edecab0135ef26ceb','kiosk',NULL,1,'2026-11-25 01:28:34.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce25a7d8a9e96447883798d4f','2026-11-25','DK','P',3,'DK-P003','55bd4f77302e700dd76b582af3509e42fa33552b5a0e6304a8d0394d34bcc1aa','kiosk','elderly',1,'2026-11-25 01:36:29.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce268775b8e67bbc6f44e6d27','2026-11-25','DK','',10,'DK-010','09782baf6771f929160301a2fdacc6aa260b032abbcf68c86ef6f516c16fe1c9','kiosk',NULL,1,'2026-11-25 01:50:52.000000');
INSERT INTO "visit" VALUES('mall','01a20c8ce26b7f42a3e2d204dbec6d2b','2026-11-25','BK','',10,'BK-010','cbe7eab6dec19d85edb090a832f11334c7b466f3253eb7417a9944ced861d95b','kiosk',NULL,1,'2026-11-25 01:53:07.000000');
CREATE TABLE zone (
	site VARCHAR(32) NOT NULL, 
	zone VARCHAR(16) NOT NULL, 
	name JSON NOT NULL, 
	place JSON NOT NULL, 
	colour INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_zone PRIMARY KEY (site, zone), 
	CONSTRAINT fk_zone_site_site FOREIGN KEY(site) REFERENCES site (site)
);
INSERT INTO "zone" VALUES('mall','Z1','{"id": "Zona 1", "en": "Zona 1"}','{"id": "Lantai 1", "en": "Lantai 1"}',1,1);
INSERT INTO "zone" VALUES('mall','Z2','{"id": "Zona 2", "en": "Zona 2"}','{"id": "Lantai 2", "en": "Lantai 2"}',2,2);
CREATE INDEX ix_due_due_at ON due (due_at);
CREATE INDEX ix_idempotency_site_at ON idempotency (site, at);
CREATE INDEX ix_journal_site_subject_seq ON journal (site, subject, seq);
CREATE INDEX ix_session_expires_at ON session (expires_at);
CREATE INDEX ix_counter_queue_site_queue ON counter_queue (site, queue);
CREATE INDEX ix_ticket_finished ON ticket (site, queue, ended_at) WHERE state = 'finished';
CREATE INDEX ix_ticket_site_visit ON ticket (site, visit);
CREATE INDEX ix_ticket_waiting ON ticket (site, queue, queued_at, queued_seq) WHERE state = 'waiting';
CREATE UNIQUE INDEX uq_ticket_counter ON ticket (site, counter) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX uq_ticket_place ON ticket (site, visit, queue) WHERE state IN ('waiting', 'called', 'serving');
CREATE UNIQUE INDEX uq_ticket_visit_at_counter ON ticket (site, visit) WHERE state IN ('called', 'serving');
CREATE INDEX ix_call_site_queue_seq ON call (site, queue, seq);
CREATE UNIQUE INDEX ix_call_site_seq ON call (site, seq);
COMMIT;
