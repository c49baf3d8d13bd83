namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>What a citizen's browser sends, taken out of HTTP.</summary>
/// <param name="Parameters">Those of the query, or of the form where a page was sent in; each as often as it came.</param>
/// <param name="Binding">The value of the cookie by which the browser is known again; null when there is none.</param>
/// <param name="Languages">The header <c>Accept-Language</c>; null when there is none.</param>
public sealed record BrowserRequest(IReadOnlyList<KeyValuePair<string, string>> Parameters, string? Binding, string? Languages)
{
    /// <summary>Without what it holds.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BrowserRequest);

    /// <summary>A parameter's value; null when it is left out, empty, long or there twice (RFC 6749 §3.1).</summary>
    internal string? Find(string name)
    {
        const int Longest = 4096;
        var values = Parameters.Where(parameter => parameter.Key == name && parameter.Value.Length > 0)
            .Select(parameter => parameter.Value).Take(2).ToArray();
        return values is [{ Length: <= Longest } value] ? value : null;
    }
}
