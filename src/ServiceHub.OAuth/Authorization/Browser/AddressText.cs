namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Writes addresses with parameters in their query.</summary>
internal static class AddressText
{
    /// <summary>The address with parameters added to its query, which stays as it was (RFC 6749 §3.1.2); those without a value are left out.</summary>
    public static string With(string address, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var text = address;
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                var separator = text.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                text += $"{separator}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
            }
        }
        return text;
    }
}
