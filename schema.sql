-- The whole schema of Antrean, in PostgreSQL's dialect. Made from the models (`make schema`); do not edit.
-- The same tables run on SQLite. The site stands first in every key, so that malls can be placed apart.

-- a person who signs in; site * is every site
CREATE TABLE account (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    account UUID NOT NULL,  -- UUIDv7
    name VARCHAR NOT NULL,  -- for signing in; unique over all sites
    password_hash VARCHAR NOT NULL,  -- argon2id
    must_change BOOLEAN NOT NULL,  -- the password is a first one, which somebody else knows
    pin_hash VARCHAR,  -- argon2id; for taking over a counter
    disabled BOOLEAN NOT NULL,  -- may not sign in any more
    role VARCHAR(24) NOT NULL,
    agency VARCHAR(16),  -- of officers and supervisors
    CONSTRAINT pk_account PRIMARY KEY (site, account),
    CONSTRAINT uq_account_name UNIQUE (name)
);

-- a device that shows a code and waits to be confirmed; belongs to no site yet
CREATE TABLE pairing (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    code VARCHAR(16) NOT NULL,
    kind VARCHAR(24) NOT NULL,  -- kiosk or display
    version VARCHAR,
    token_sha256 VARCHAR NOT NULL,  -- of the token that the device will have
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_pairing PRIMARY KEY (site, code),
    CONSTRAINT uq_pairing_token_sha256 UNIQUE (token_sha256)
);
CREATE INDEX ix_pairing_expires_at ON pairing (expires_at);

-- one mall; its row is what a command locks
CREATE TABLE site (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    name JSON NOT NULL,  -- text per language
    timezone VARCHAR NOT NULL,  -- IANA name
    hours JSON NOT NULL,  -- weekly intervals in which numbers are given; empty: always
    closed_days JSON NOT NULL,  -- dates on which the whole site is closed
    service_hours JSON NOT NULL,  -- weekly intervals in which people are served; empty: as hours
    schedules JSON NOT NULL,  -- dated hours: Ramadan, one-off openings and closures
    rules JSON NOT NULL,  -- what the mall decided about calling
    seq BIGINT NOT NULL,  -- seq of the newest journal entry
    catalog_seq BIGINT NOT NULL,  -- seq of the newest change of structure; versions the catalogue
    CONSTRAINT pk_site PRIMARY KEY (site)
);

-- a kiosk or display with its own token, kept as a digest
CREATE TABLE device (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    device UUID NOT NULL,  -- UUIDv7
    kind VARCHAR(24) NOT NULL,  -- kiosk or display
    name VARCHAR NOT NULL,
    zone VARCHAR(16),  -- null: the whole site
    token_sha256 VARCHAR NOT NULL,
    enrolled_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE,
    seen_at TIMESTAMP WITH TIME ZONE,  -- last sign of life
    version VARCHAR,
    printer JSON,  -- what the kiosk says of its printer
    waiting INTEGER NOT NULL,  -- numbers that the kiosk gave and has not entered yet
    CONSTRAINT pk_device PRIMARY KEY (site, device),
    CONSTRAINT fk_device_site_site FOREIGN KEY(site) REFERENCES site (site),
    CONSTRAINT uq_device_token_sha256 UNIQUE (token_sha256)
);

-- a service, an agency or the whole site cannot work
CREATE TABLE disruption (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    disruption UUID NOT NULL,  -- UUIDv7
    scope VARCHAR(24) NOT NULL,
    code VARCHAR(16) NOT NULL,  -- of the agency or service; empty: the site
    reason JSON NOT NULL,  -- public notice, per language
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE,  -- null: goes on
    CONSTRAINT pk_disruption PRIMARY KEY (site, disruption),
    CONSTRAINT fk_disruption_site_site FOREIGN KEY(site) REFERENCES site (site)
);
CREATE INDEX ix_disruption_site_since ON disruption (site, since);
CREATE INDEX ix_disruption_standing ON disruption (site) WHERE until IS NULL;

-- what must happen later; the ticker runs it as an ordinary use case
CREATE TABLE due (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    kind VARCHAR(16) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_due PRIMARY KEY (site, kind, subject),
    CONSTRAINT fk_due_site_site FOREIGN KEY(site) REFERENCES site (site)
);
CREATE INDEX ix_due_due_at ON due (due_at);

-- the answer to a command, kept at least 24 h so that asking twice gets one
CREATE TABLE idempotency (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    actor VARCHAR(64) NOT NULL,
    key VARCHAR(128) NOT NULL,
    digest VARCHAR NOT NULL,  -- SHA-256 of the command: another body under the same key is refused
    answer JSON NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_idempotency PRIMARY KEY (site, actor, key),
    CONSTRAINT fk_idempotency_site_site FOREIGN KEY(site) REFERENCES site (site)
);
CREATE INDEX ix_idempotency_site_at ON idempotency (site, at);

-- the append-only record of every change: gapless per site, no personal data
CREATE TABLE journal (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    seq BIGINT NOT NULL,  -- 1, 2, 3 … without a gap
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor VARCHAR NOT NULL,  -- reference: user:<uuid>, device:<uuid>, system
    kind VARCHAR NOT NULL,  -- kind of event, past tense
    subject VARCHAR NOT NULL,  -- what it is about: ticket:<uuid>, counter:5
    data JSON NOT NULL,  -- all that apply needs to write the tables again
    CONSTRAINT pk_journal PRIMARY KEY (site, seq),
    CONSTRAINT fk_journal_site_site FOREIGN KEY(site) REFERENCES site (site)
);
CREATE INDEX ix_journal_site_subject_seq ON journal (site, subject, seq);

-- the letter in the numbers that a kiosk gives without the server
CREATE TABLE kiosk_lane (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    lane VARCHAR(24) NOT NULL,
    device UUID NOT NULL,
    spool UUID NOT NULL,  -- the kiosk's own database, which counts; a new one gets another letter
    granted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    left_at TIMESTAMP WITH TIME ZONE,  -- not used any more; free from the next service day on
    CONSTRAINT pk_kiosk_lane PRIMARY KEY (site, lane),
    CONSTRAINT fk_kiosk_lane_site_site FOREIGN KEY(site) REFERENCES site (site)
);

-- what staff are told of a kiosk
CREATE TABLE kiosk_state (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    device UUID NOT NULL,  -- UUIDv7
    alone_since TIMESTAMP WITH TIME ZONE,  -- not heard of since; gives numbers by itself
    printer VARCHAR(24) NOT NULL,
    printer_since TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_kiosk_state PRIMARY KEY (site, device),
    CONSTRAINT fk_kiosk_state_site_site FOREIGN KEY(site) REFERENCES site (site)
);

-- what one officer tells the next about a transferred ticket
CREATE TABLE note (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    note UUID NOT NULL,  -- UUIDv7
    text VARCHAR NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (site, note),
    CONSTRAINT fk_note_site_site FOREIGN KEY(site) REFERENCES site (site)
);
CREATE INDEX ix_note_site_at ON note (site, at);

-- the last number given out in a lane of a prefix on a service day
CREATE TABLE number_series (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    service_day DATE NOT NULL,
    prefix VARCHAR(16) NOT NULL,
    lane VARCHAR(24) NOT NULL,  -- letter in the number; empty: regular
    last INTEGER NOT NULL,
    CONSTRAINT pk_number_series PRIMARY KEY (site, service_day, prefix, lane),
    CONSTRAINT fk_number_series_site_site FOREIGN KEY(site) REFERENCES site (site)
);

-- a signed-in account; the token itself is not kept
CREATE TABLE session (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    session UUID NOT NULL,  -- UUIDv7
    account UUID NOT NULL,
    token_sha256 VARCHAR NOT NULL,
    previous_sha256 VARCHAR,  -- the token before it was renewed, good for a minute
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    renewed_at TIMESTAMP WITH TIME ZONE NOT NULL,  -- when the token was made
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (site, session),
    CONSTRAINT fk_session_site_account_account FOREIGN KEY(site, account) REFERENCES account (site, account),
    CONSTRAINT uq_session_token_sha256 UNIQUE (token_sha256),
    CONSTRAINT uq_session_previous_sha256 UNIQUE (previous_sha256)
);
CREATE INDEX ix_session_expires_at ON session (expires_at);
CREATE INDEX ix_session_site_account ON session (site, account);

-- one person or small party; owns the number
CREATE TABLE visit (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    visit UUID NOT NULL,  -- UUIDv7
    service_day DATE NOT NULL,
    prefix VARCHAR(16) NOT NULL,
    lane VARCHAR(24) NOT NULL,  -- letter in the number: of a series, a kiosk or a sheet
    sequence INTEGER NOT NULL,
    number VARCHAR NOT NULL,  -- as printed, shown and called
    token_sha256 VARCHAR NOT NULL,  -- hex digest of the public token
    channel VARCHAR(24) NOT NULL,
    priority VARCHAR(24),
    party_size INTEGER NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    paused_at TIMESTAMP WITH TIME ZONE,  -- stepped away since; keeps every place
    "fetch" VARCHAR(24),  -- staff go to this visitor
    last_zone VARCHAR(16),  -- zone of the counter that the visitor left last
    left_at TIMESTAMP WITH TIME ZONE,  -- when the visitor left it; walking takes time
    entered_at TIMESTAMP WITH TIME ZONE,  -- given without the server and entered then
    printed_at TIMESTAMP WITH TIME ZONE,  -- time on the paper of a number given without the server
    over_quota BOOLEAN NOT NULL,  -- given without the server when the quota was used up
    CONSTRAINT pk_visit PRIMARY KEY (site, visit),
    CONSTRAINT fk_visit_site_site FOREIGN KEY(site) REFERENCES site (site),
    CONSTRAINT uq_visit_site_service_day_prefix_lane_sequence UNIQUE (site, service_day, prefix, lane, sequence),
    CONSTRAINT uq_visit_site_token_sha256 UNIQUE (site, token_sha256)
);
CREATE UNIQUE INDEX uq_visit_sheet ON visit (site, prefix, sequence) WHERE lane = 'X';

-- a hall or floor with its own displays
CREATE TABLE zone (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    zone VARCHAR(16) NOT NULL,
    name JSON NOT NULL,
    place JSON NOT NULL,  -- building, floor and what is there, per language
    colour INTEGER NOT NULL,  -- index (1 to 8) into the palette of the screens
    position INTEGER NOT NULL,
    CONSTRAINT pk_zone PRIMARY KEY (site, zone),
    CONSTRAINT fk_zone_site_site FOREIGN KEY(site) REFERENCES site (site)
);

-- an organisation that offers services; its booth is a gerai
CREATE TABLE agency (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    agency VARCHAR(16) NOT NULL,
    name JSON NOT NULL,
    short_name JSON NOT NULL,  -- what people call it; fits on a tile
    zone VARCHAR(16) NOT NULL,
    position INTEGER NOT NULL,
    collection_queue VARCHAR(16),  -- where products are collected; null: own queue
    CONSTRAINT pk_agency PRIMARY KEY (site, agency),
    CONSTRAINT fk_agency_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);

-- in which zones a call is shown and spoken; the key reads the newest of a zone
CREATE TABLE call_zone (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    zone VARCHAR(16) NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT pk_call_zone PRIMARY KEY (site, zone, seq),
    CONSTRAINT fk_call_zone_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);

-- a national identity number as a keyed digest, until the day's end
CREATE TABLE identity (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    visit UUID NOT NULL,  -- UUIDv7
    digest VARCHAR NOT NULL,  -- HMAC of the number with the server's secret
    CONSTRAINT pk_identity PRIMARY KEY (site, visit),
    CONSTRAINT fk_identity_site_visit_visit FOREIGN KEY(site, visit) REFERENCES visit (site, visit)
);
CREATE INDEX ix_identity_site_digest ON identity (site, digest);

-- a number that is no visit's any more: the visitor's paper says another
CREATE TABLE retired_number (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    service_day DATE NOT NULL,
    prefix VARCHAR(16) NOT NULL,
    lane VARCHAR(24) NOT NULL,
    sequence INTEGER NOT NULL,
    visit UUID NOT NULL,
    CONSTRAINT pk_retired_number PRIMARY KEY (site, service_day, prefix, lane, sequence),
    CONSTRAINT fk_retired_number_site_visit_visit FOREIGN KEY(site, visit) REFERENCES visit (site, visit)
);

-- one desk with one officer; its number is unique in the site
CREATE TABLE counter (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    counter INTEGER NOT NULL,
    agency VARCHAR(16) NOT NULL,
    zone VARCHAR(16) NOT NULL,
    serving VARCHAR(24) NOT NULL,  -- how it chooses between its queues
    CONSTRAINT pk_counter PRIMARY KEY (site, counter),
    CONSTRAINT fk_counter_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency),
    CONSTRAINT fk_counter_site_zone_zone FOREIGN KEY(site, zone) REFERENCES zone (site, zone)
);

-- a line of tickets with one prefix
CREATE TABLE queue (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    queue VARCHAR(16) NOT NULL,
    agency VARCHAR(16) NOT NULL,
    prefix VARCHAR NOT NULL,  -- one to four capital letters, first part of its numbers
    name JSON NOT NULL,
    policy VARCHAR(24) NOT NULL,  -- who is next
    priority_rate DOUBLE PRECISION NOT NULL,  -- credit of priority a minute, where regular gathers 1
    hours JSON NOT NULL,  -- instead of the site's; empty: the site's
    service_hours JSON NOT NULL,
    schedules JSON NOT NULL,
    cut_off TIME WITHOUT TIME ZONE,  -- site time after which no number is given
    external JSON,  -- where to take a number of the agency's own; null: here
    needs_identity BOOLEAN NOT NULL,  -- one live ticket for a national identity number
    CONSTRAINT pk_queue PRIMARY KEY (site, queue),
    CONSTRAINT fk_queue_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency),
    CONSTRAINT uq_queue_site_prefix UNIQUE (site, prefix)
);

-- which queues a counter serves, in order
CREATE TABLE counter_queue (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    counter INTEGER NOT NULL,
    queue VARCHAR(16) NOT NULL,
    position INTEGER NOT NULL,
    weight DOUBLE PRECISION NOT NULL,  -- of waiting in this queue, where the counter goes by weights
    CONSTRAINT pk_counter_queue PRIMARY KEY (site, counter, queue),
    CONSTRAINT fk_counter_queue_site_counter_counter FOREIGN KEY(site, counter) REFERENCES counter (site, counter),
    CONSTRAINT fk_counter_queue_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);
CREATE INDEX ix_counter_queue_site_queue ON counter_queue (site, queue);

-- an officer's session at a counter
CREATE TABLE duty (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    duty UUID NOT NULL,  -- UUIDv7
    counter INTEGER NOT NULL,
    officer VARCHAR NOT NULL,  -- reference of the person: user:<uuid>
    state VARCHAR(24) NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,  -- in this state since
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    break_reason VARCHAR(24),
    back_at TIMESTAMP WITH TIME ZONE,  -- when the officer expects to be back
    ended VARCHAR(24),  -- why it was closed
    left_waiting INTEGER NOT NULL,  -- people who waited when it was closed, no other being open
    CONSTRAINT pk_duty PRIMARY KEY (site, duty),
    CONSTRAINT fk_duty_site_counter_counter FOREIGN KEY(site, counter) REFERENCES counter (site, counter)
);
CREATE INDEX ix_duty_site_since ON duty (site, since);
CREATE UNIQUE INDEX uq_duty_counter ON duty (site, counter) WHERE state IN ('open', 'on_break');

-- how many people an agency with numbers of its own served on a day
CREATE TABLE external_count (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    queue VARCHAR(16) NOT NULL,
    service_day DATE NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_external_count PRIMARY KEY (site, queue, service_day),
    CONSTRAINT fk_external_count_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);

-- who expired by a disruption may enter the queue again, before those who come that day
CREATE TABLE reentry (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    visit UUID NOT NULL,  -- UUIDv7
    queue VARCHAR(16) NOT NULL,
    valid_on DATE NOT NULL,
    used_by UUID,  -- the visit that entered by it
    CONSTRAINT pk_reentry PRIMARY KEY (site, visit, queue),
    CONSTRAINT fk_reentry_site_visit_visit FOREIGN KEY(site, visit) REFERENCES visit (site, visit),
    CONSTRAINT fk_reentry_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);
CREATE INDEX ix_reentry_site_valid_on ON reentry (site, valid_on);

-- what a visitor comes for, with its service standard
CREATE TABLE service (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    service VARCHAR(16) NOT NULL,
    agency VARCHAR(16) NOT NULL,
    queue VARCHAR(16) NOT NULL,
    name JSON NOT NULL,
    standard_minutes INTEGER NOT NULL,  -- minutes at the counter that the standard promises
    completion_days INTEGER NOT NULL,  -- working days until the product; 0: while you wait
    fee_idr INTEGER,  -- rupiah; 0: free, null: it varies
    requirements JSON NOT NULL,  -- list of texts per language
    keywords JSON NOT NULL,  -- everyday names by which people search
    popularity INTEGER,  -- rank on the short list of a kiosk; null: not on it
    position INTEGER NOT NULL,
    cut_off TIME WITHOUT TIME ZONE,  -- site time after which no number is given
    quotas JSON NOT NULL,  -- tickets a day by channel and time of release; empty: no limit
    after JSON NOT NULL,  -- services of a visit that are finished first
    CONSTRAINT pk_service PRIMARY KEY (site, service),
    CONSTRAINT fk_service_site_agency_agency FOREIGN KEY(site, agency) REFERENCES agency (site, agency),
    CONSTRAINT fk_service_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);

-- the last emergency number of a queue that was printed ahead
CREATE TABLE sheet_series (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    queue VARCHAR(16) NOT NULL,
    last INTEGER NOT NULL,
    CONSTRAINT pk_sheet_series PRIMARY KEY (site, queue),
    CONSTRAINT fk_sheet_series_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue)
);

-- one place of a visit in one queue
CREATE TABLE ticket (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    ticket UUID NOT NULL,  -- UUIDv7
    visit UUID NOT NULL,
    queue VARCHAR(16) NOT NULL,
    service_day DATE NOT NULL,
    state VARCHAR(24) NOT NULL,
    priority VARCHAR(24),
    queued_at TIMESTAMP WITH TIME ZONE NOT NULL,  -- seniority: order in a queue is queued_at, then queued_seq
    queued_seq BIGINT NOT NULL,  -- journal seq of taking the place
    counter INTEGER,  -- where it was called
    calls INTEGER NOT NULL,  -- how often it was called
    called_at TIMESTAMP WITH TIME ZONE,  -- first call
    last_called_at TIMESTAMP WITH TIME ZONE,  -- newest call
    started_at TIMESTAMP WITH TIME ZONE,
    held_at TIMESTAMP WITH TIME ZONE,  -- on hold since
    held_seconds INTEGER NOT NULL,  -- time on hold so far, which is no service time
    ended_at TIMESTAMP WITH TIME ZONE,
    why VARCHAR(24),  -- why this one was called and no other
    reason VARCHAR(24),  -- of a call out of turn
    for_counter INTEGER,  -- the only counter that may call it
    came_from UUID,  -- the ticket that it continues
    note UUID,  -- what the next officer reads; kept apart from the journal
    expired_because VARCHAR(24),
    afterwards BOOLEAN NOT NULL,  -- served while the desk was alone, and recorded later
    CONSTRAINT pk_ticket PRIMARY KEY (site, ticket),
    CONSTRAINT fk_ticket_site_visit_visit FOREIGN KEY(site, visit) REFERENCES visit (site, visit),
    CONSTRAINT fk_ticket_site_queue_queue FOREIGN KEY(site, queue) REFERENCES queue (site, queue),
    CONSTRAINT fk_ticket_site_counter_counter FOREIGN KEY(site, counter) REFERENCES counter (site, counter)
);
CREATE INDEX ix_ticket_finished ON ticket (site, queue, ended_at) WHERE state = 'finished';
CREATE INDEX ix_ticket_no_show ON ticket (site, queue, ended_at) WHERE state = 'no_show';
CREATE INDEX ix_ticket_on_hold ON ticket (site, counter) WHERE state = 'on_hold';
CREATE INDEX ix_ticket_site_visit ON ticket (site, visit);
CREATE INDEX ix_ticket_waiting ON ticket (site, queue, queued_at, queued_seq) WHERE state = 'waiting';
CREATE UNIQUE INDEX uq_ticket_counter ON ticket (site, counter) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX uq_ticket_place ON ticket (site, visit, queue) WHERE state IN ('planned', 'waiting', 'called', 'serving', 'on_hold');
CREATE UNIQUE INDEX uq_ticket_visit_at_counter ON ticket (site, visit) WHERE state IN ('called', 'serving');

-- one call of a ticket to a counter
CREATE TABLE call (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    call UUID NOT NULL,  -- UUIDv7
    seq BIGINT NOT NULL,  -- journal seq; the order of calls
    ticket UUID NOT NULL,
    visit UUID NOT NULL,
    queue VARCHAR(16) NOT NULL,
    counter INTEGER NOT NULL,
    turn INTEGER NOT NULL,  -- 1: first call of the ticket, 2 and more: called again
    called_at TIMESTAMP WITH TIME ZONE NOT NULL,
    past BOOLEAN NOT NULL,  -- the ticket went back to its queue: no longer shown or counted
    CONSTRAINT pk_call PRIMARY KEY (site, call),
    CONSTRAINT fk_call_site_ticket_ticket FOREIGN KEY(site, ticket) REFERENCES ticket (site, ticket)
);
CREATE INDEX ix_call_site_queue_seq ON call (site, queue, seq);
CREATE UNIQUE INDEX ix_call_site_seq ON call (site, seq);

-- when the screen of a duty was last connected
CREATE TABLE presence (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    duty UUID NOT NULL,  -- UUIDv7
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_presence PRIMARY KEY (site, duty),
    CONSTRAINT fk_presence_site_duty_duty FOREIGN KEY(site, duty) REFERENCES duty (site, duty)
);

-- accepted work with a due date, completed later (permohonan)
CREATE TABLE service_case (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    case_id UUID NOT NULL,  -- UUIDv7
    ticket UUID NOT NULL,
    visit UUID NOT NULL,
    number VARCHAR NOT NULL,  -- number of the visit, for people
    service VARCHAR(16) NOT NULL,
    agency VARCHAR(16) NOT NULL,
    state VARCHAR(24) NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_on DATE,  -- last day of the service standard; null: it promises none
    state_at TIMESTAMP WITH TIME ZONE NOT NULL,  -- in this state since
    CONSTRAINT pk_service_case PRIMARY KEY (site, case_id),
    CONSTRAINT fk_service_case_site_ticket_ticket FOREIGN KEY(site, ticket) REFERENCES ticket (site, ticket),
    CONSTRAINT fk_service_case_site_service_service FOREIGN KEY(site, service) REFERENCES service (site, service)
);
CREATE INDEX ix_service_case_site_agency_state_due_on ON service_case (site, agency, state, due_on);
CREATE INDEX ix_service_case_site_ticket ON service_case (site, ticket);
CREATE INDEX ix_service_case_site_visit ON service_case (site, visit);

-- one service wanted on a ticket, with its own outcome
CREATE TABLE service_line (
    site VARCHAR(32) NOT NULL,  -- code of the mall; first in every key
    ticket UUID NOT NULL,  -- UUIDv7
    position INTEGER NOT NULL,
    service VARCHAR(16) NOT NULL,
    service_day DATE NOT NULL,
    case_id UUID,  -- the case that is collected by this line
    outcome VARCHAR(24),
    missing JSON NOT NULL,  -- positions of the requirements that were not fulfilled
    CONSTRAINT pk_service_line PRIMARY KEY (site, ticket, position),
    CONSTRAINT fk_service_line_site_ticket_ticket FOREIGN KEY(site, ticket) REFERENCES ticket (site, ticket),
    CONSTRAINT fk_service_line_site_service_service FOREIGN KEY(site, service) REFERENCES service (site, service)
);
CREATE INDEX ix_service_line_site_service_service_day ON service_line (site, service, service_day);
