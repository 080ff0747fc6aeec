-- What is due is found without reading whole records: these indexes hold all that the list of a day asks for.
CREATE INDEX session_date ON session ("date");
CREATE INDEX session_next ON session (next_date) WHERE next_date IS NOT NULL;
CREATE INDEX session_draft ON session ("date", parent, position, id, "start", status, next_date, next_start, gone, binned_on)
	WHERE status IS NULL OR status = 'draft';
CREATE INDEX session_held ON session (parent, position, id, "date", "start", "end", break_minutes, status, reportable, gone, binned_on)
	WHERE status IN ('closed', 'signed');
CREATE INDEX measure_open ON measure (due, parent, position, id, status, gone, binned_on)
	WHERE status IS NULL OR status NOT IN ('done', 'dropped');
CREATE INDEX agreement_open ON agreement (until, parent, position, id, gone, binned_on, reached) WHERE reached IS NULL;
CREATE INDEX consent_until ON consent (until) WHERE withdrawn_on IS NULL;
CREATE INDEX referral_sent ON referral (parent, position, id, "date", status, sent_on, gone) WHERE status = 'sent';
CREATE INDEX founder_residence ON founder (residence_until) WHERE residence_until IS NOT NULL;
CREATE INDEX participation_form ON participation (project, parent, position, id, gone, counted_as, entry ->> 'date', entry ->> 'status',
	exit ->> 'date', exit ->> 'status', follow_up ->> 'date', follow_up ->> 'status');
