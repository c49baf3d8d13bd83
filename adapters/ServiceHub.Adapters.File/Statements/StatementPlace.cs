using System.Globalization;

namespace ServiceHub.Adapters.File.Statements;

/// <summary>
/// One place at which an agency says what its file is: header, trailer, control file, file name or elements. Whatever the place,
/// it may hold texts that must be there, the time of the content, the count of records, totals and a hash.
/// </summary>
internal sealed class StatementPlace
{
    /// <summary>The place for people, such as <c>trailer</c>.</summary>
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Expected { get; init; }

    public required StatedTime? AsOf { get; init; }

    public required string? Count { get; init; }

    public required IReadOnlyList<Total> Totals { get; init; }

    public required string? Sha256 { get; init; }

    /// <summary>Takes what the place says into the statement.</summary>
    /// <param name="read">Reads one of its fields; null when there is none.</param>
    /// <param name="statement">Where it goes.</param>
    /// <returns>Why the file must be refused; else null.</returns>
    public string? Take(Func<string, string?> read, FileStatement statement)
    {
        foreach (var (name, text) in Expected)
        {
            if (read(name) != text)
            {
                return $"The {Name} is not as agreed: its {name} differs.";
            }
        }
        return TakeAsOf(read, statement) ?? TakeCount(read, statement) ?? TakeTotals(read, statement) ?? TakeHash(read, statement);
    }

    private string? TakeAsOf(Func<string, string?> read, FileStatement statement)
    {
        if (AsOf is null)
        {
            return null;
        }
        statement.AsOf = read(AsOf.Field) is { Length: > 0 } text ? AsOf.Read(text) : null;
        return statement.AsOf is null ? $"The {Name}'s {AsOf.Field} is not the time that was agreed." : null;
    }

    private string? TakeCount(Func<string, string?> read, FileStatement statement)
    {
        if (Count is null)
        {
            return null;
        }
        statement.Count = long.TryParse(read(Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        return statement.Count is null ? $"The {Name}'s count is not a number." : null;
    }

    private string? TakeTotals(Func<string, string?> read, FileStatement statement)
    {
        foreach (var total in Totals)
        {
            if (read(total.Name) is not { Length: > 0 } text || !Total.TryRead(text, out var value))
            {
                return $"The {Name}'s {total.Name} is not a number.";
            }
            statement.Add(total, value);
        }
        return null;
    }

    private string? TakeHash(Func<string, string?> read, FileStatement statement)
    {
        if (Sha256 is null)
        {
            return null;
        }
        statement.Sha256 = read(Sha256)?.ToLowerInvariant();
        return statement.Sha256 is null ? $"The {Name} has no {Sha256}." : null;
    }
}
