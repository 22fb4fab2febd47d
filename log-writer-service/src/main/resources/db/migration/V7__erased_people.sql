-- What may still arrive of erased people is told by when they were erased, and by which orders are not carried out.
CREATE INDEX erasure_ordered ON log.erasure (ordered_at);
CREATE INDEX erasure_open ON log.erasure (ordered_at) WHERE done_at IS NULL;
