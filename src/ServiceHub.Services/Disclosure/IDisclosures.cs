using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Disclosure;

/// <summary>Stands before everything that is told.</summary>
public interface IDisclosures
{
    /// <summary>Writes a row for each citizen of whom the operation learned something that is not written down yet.</summary>
    /// <returns>The log's receipt; null when nobody was asked for. An exception of the database comes through: then nothing may be told.</returns>
    ValueTask<LogReceipt?> WriteAsync(Operation operation, DisclosedRequest request, CancellationToken cancellation);
}
