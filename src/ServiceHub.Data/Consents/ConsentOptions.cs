namespace ServiceHub.Data.Consents;

/// <summary>How long consents last: the section <c>Consents</c>.</summary>
public sealed class ConsentOptions
{
    public const string Section = "Consents";

    /// <summary>Days after which a citizen is asked anew, however long the agreement lasts.</summary>
    public int LongestDays { get; set; } = 365;

    public IEnumerable<string> Errors() => LongestDays > 0 ? [] : [$"{Section}:{nameof(LongestDays)} must be more than 0."];
}
