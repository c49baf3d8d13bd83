using System.Text.Json;
using ServiceHub.Matching.Fields;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>What the caller says of columns.</summary>
/// <param name="Kinds">What columns hold, by header.</param>
/// <param name="Ignored">The headers of columns to leave out.</param>
internal sealed record ColumnMap(IReadOnlyDictionary<string, FieldKind> Kinds, IReadOnlySet<string> Ignored)
{
    /// <summary>All headers of which something was said.</summary>
    public IEnumerable<string> Headers => Kinds.Keys.Concat(Ignored);

    public static ColumnMap Read(FileInfo? file, string? ignored)
    {
        Dictionary<string, FieldKind> kinds = [];
        HashSet<string> left = [.. (ignored ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (var (header, kind) in file is null ? [] : Parse(file))
        {
            if (kind is null)
            {
                left.Add(header);
            }
            else
            {
                kinds[header] = Enum.TryParse<FieldKind>(kind, ignoreCase: true, out var known) && !char.IsDigit(kind[0]) ? known
                    : throw new CommandException($"{file!.Name}: '{kind}' is no kind of column; take any of {string.Join(", ", Enum.GetNames<FieldKind>().Select(JsonNamingPolicy.CamelCase.ConvertName))}, or null.");
            }
        }
        return new(kinds, left);
    }

    private static Dictionary<string, string?> Parse(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(file.FullName)) ?? [];
        }
        catch (JsonException)
        {
            throw new CommandException($"{file.FullName} is no map; write {{\"column\": \"familyName\", \"other column\": null}}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
