namespace ServiceHub.Data.Representations;

/// <summary>By what right somebody acts for another person.</summary>
public enum RepresentationKind
{
    /// <summary>A parent of a minor.</summary>
    Parent,

    /// <summary>A guardian or curator whom a court has named.</summary>
    Guardian,

    /// <summary>Somebody to whom the person has given a mandate.</summary>
    Mandate,
}
