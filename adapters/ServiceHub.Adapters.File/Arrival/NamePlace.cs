using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Arrival;

/// <summary>What a file's name says of it: its one field, <c>*</c>, is what stands for the pattern's star.</summary>
internal sealed record NamePlace(string Before, string Behind, StatementPlace Place)
{
    private const string Star = "*";

    public static NamePlace? Read(ManifestSection section, string? pattern, StatementReader statements)
    {
        var place = statements.Read(section, "file name", new FieldNames([Star]));
        var parts = pattern?.Split('*') ?? [];
        if (pattern is not null && (parts.Length != 2 || pattern.Contains('?', StringComparison.Ordinal)))
        {
            section.Report("", "The pattern has not one star and no other sign for what changes.", "Write a pattern with one *, such as REGISTER_*.csv.");
        }
        return place is null || parts.Length != 2 ? null : new NamePlace(parts[0], parts[1], place);
    }

    /// <summary>Takes what the name says into the statement.</summary>
    /// <returns>Why the file must be refused; else null.</returns>
    public string? Take(string fileName, FileStatement statement) =>
        Place.Take(_ => fileName.Length < Before.Length + Behind.Length ? null : fileName[Before.Length..^Behind.Length], statement);
}
