namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>Traces and the console belong to the process: what others emit meanwhile would be taken for the hub's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
