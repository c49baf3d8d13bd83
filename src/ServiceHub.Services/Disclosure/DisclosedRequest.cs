namespace ServiceHub.Services.Disclosure;

/// <summary>A request as the disclosure log names it, and what of it is written down already: of an answer in parts each part adds its own.</summary>
/// <param name="id">As it stands in the hub's log and the answer's header.</param>
/// <param name="operationHash">The SHA-256 of its document, in hexadecimal.</param>
public sealed class DisclosedRequest(string id, string operationHash)
{
    private readonly HashSet<(object Person, string? Set)> _written = [];

    public string Id => id;

    public string OperationHash => operationHash;

    /// <summary>Takes note that it is written down what a person's data set told, or without one that the person was asked for.</summary>
    /// <returns>False when it was before.</returns>
    internal bool Note(object person, string? set) => _written.Add((person, set));
}
