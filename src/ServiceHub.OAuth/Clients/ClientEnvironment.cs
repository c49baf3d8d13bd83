namespace ServiceHub.OAuth.Clients;

/// <summary>What a client serves.</summary>
public enum ClientEnvironment
{
    /// <summary>Trials, with synthetic people.</summary>
    Test,

    /// <summary>People.</summary>
    Production,
}
