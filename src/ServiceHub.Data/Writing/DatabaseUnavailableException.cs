using System.Data.Common;

namespace ServiceHub.Data.Writing;

/// <summary>The database does not answer, or not in time: the request cannot be judged now and may be made again.</summary>
/// <param name="message">What was waited for.</param>
/// <param name="inner">What it answered, when it did.</param>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : DbException(message, inner);
