namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>What a change of the schema means to clients that were written for the version before.</summary>
public enum ChangeSeverity
{
    /// <summary>Operations that were valid are refused, or their answers no longer fit.</summary>
    Breaking,

    /// <summary>Every operation stays valid, but some may meet what they do not expect.</summary>
    Dangerous,

    /// <summary>No client can tell.</summary>
    Safe,
}
