using System.Data.Common;

namespace ServiceHub.Data.Disclosure;

/// <summary>The clock stands behind what the log has seen: what were written now would seem to have happened before. Nothing is disclosed.</summary>
public sealed class ClockSetBackException(DateTimeOffset now, DateTimeOffset last) : DbException(
    FormattableString.Invariant($"The hub's clock was set back: it says {now:O}, and the disclosure log has seen {last:O}. Set the clock right; until then nothing is disclosed."));
