using System.Text.Json;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>A row of the log, read back; its members are named as <see cref="DisclosureJson"/> writes them.</summary>
internal sealed record LoggedDisclosure(
    string Client,
    string? Organisation,
    string? OnBehalfOf,
    bool ByCitizen,
    Guid? Representative,
    Officer? Officer,
    string Outcome,
    string? BreakGlass,
    string? Reason,
    IReadOnlyList<string>? Agreements,
    IReadOnlyList<LoggedPart> Data)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads a row's body.</summary>
    public static LoggedDisclosure Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<LoggedDisclosure>(body, Options)!;

    /// <summary>The agreements by which the person was asked for.</summary>
    public IEnumerable<string> AllAgreements() => Data.Select(part => part.Agreement).OfType<string>().Concat(Agreements ?? []);

    /// <summary>What is left of the row when some agreements are hidden.</summary>
    /// <returns>Null when nothing is.</returns>
    public LoggedDisclosure? Without(IReadOnlySet<string> hidden)
    {
        if (!AllAgreements().Any(hidden.Contains))
        {
            return this;
        }
        var left = this with
        {
            Agreements = Agreements?.Where(agreement => !hidden.Contains(agreement)).ToList(),
            Data = [.. Data.Where(part => part.Agreement is null || !hidden.Contains(part.Agreement))],
        };
        return left.Data.Count > 0 || left.Agreements is { Count: > 0 } ? left : null;
    }
}
