namespace ServiceHub.Data.Protections;

/// <summary>What a review found.</summary>
public enum BreakGlassVerdict
{
    Justified,
    Unjustified,
}
