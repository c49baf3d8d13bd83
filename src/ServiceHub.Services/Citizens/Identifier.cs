using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>An identifier in the clear, on its way to a caller who may read it.</summary>
internal sealed record Identifier(IdentifierSystem System, string Value, string Source)
{
    /// <summary>Says nothing of the value, as it would stand in a log by mistake.</summary>
    public override string ToString() => System.ToString();
}
