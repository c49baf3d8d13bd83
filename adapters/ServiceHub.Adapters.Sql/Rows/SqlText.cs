using System.Globalization;

namespace ServiceHub.Adapters.Sql.Rows;

/// <summary>The values of every engine as texts, exactly: nothing is rounded, cut or moved to another time zone.</summary>
internal static class SqlText
{
    private const string DateForm = "yyyy-MM-dd";
    private const string DateTimeForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
    private const string TimeForm = "HH:mm:ss.FFFFFFF";

    /// <summary>The text; null when a value of this type has none, such as bytes, lists and intervals.</summary>
    /// <param name="value">The value, as the engine's client reads it.</param>
    /// <param name="type">The engine's name of the type.</param>
    public static string? Of(object value, string type) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        byte or short or int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        // The shortest text that reads back as the same number.
        float or double => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString(DateForm, CultureInfo.InvariantCulture),
        // SQL Server's client has one type for dates and for times.
        DateTime date when type == "date" => date.ToString(DateForm, CultureInfo.InvariantCulture),
        // Universal time gets its Z; a time that states no offset gets none.
        DateTime time => time.ToString(DateTimeForm + "K", CultureInfo.InvariantCulture),
        DateTimeOffset time when type == "datetimeoffset" => time.ToString(DateTimeForm + "zzz", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString(TimeForm, CultureInfo.InvariantCulture),
        TimeSpan time when type is "time" or "time without time zone" =>
            TimeOnly.FromTimeSpan(time).ToString(TimeForm, CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        _ => null,
    };
}
