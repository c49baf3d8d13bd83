using System.Data.Common;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Sql.Rows;

/// <summary>The columns that a manifest reads, each with a place; the result may hold others and any order.</summary>
internal sealed class SqlColumns
{
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    /// <summary>The place of a column, which it gets when it is first named.</summary>
    public int PlaceOf(string name)
    {
        var place = _names.IndexOf(name);
        if (place < 0)
        {
            place = _names.Count;
            _names.Add(name);
        }
        return place;
    }

    public bool TryParse(string text, out IValuePath<SqlRow> path)
    {
        var isName = SqlColumn.TryParseName(text, out var name);
        path = new SqlColumn(isName ? PlaceOf(name) : 0);
        return isName;
    }

    /// <summary>A row's texts by column; bytes and the like are no text.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Texts(SqlRow row) =>
        _names.Select((name, place) => KeyValuePair.Create(name, row.TryRead(place, out var text) ? text : "(no text)"));

    /// <summary>Where the columns stand in a result, in its order, which is the only one that can be read without holding a row whole.</summary>
    /// <exception cref="AgencyException">The result lacks a column.</exception>
    public IReadOnlyList<(int Ordinal, int Place)> Locate(DbDataReader reader)
    {
        var ordinals = Enumerable.Range(0, reader.FieldCount)
            .GroupBy(reader.GetName, StringComparer.Ordinal)
            .ToDictionary(columns => columns.Key, columns => columns.First(), StringComparer.Ordinal);
        return [.. _names.Select((name, place) => (Locate(name), place)).Order()];

        int Locate(string name) => ordinals.TryGetValue(name, out var ordinal)
            ? ordinal
            : throw new AgencyException(AgencyFailure.Malformed($"The result has no column {name}."));
    }
}
