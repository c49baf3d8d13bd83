namespace ServiceHub.Sandbox.People;

/// <summary>Makes the people of the sandbox.</summary>
public static class PopulationGenerator
{
    /// <summary>Makes everybody; the same options give the same people on every machine.</summary>
    public static Population Generate(SandboxOptions options) => throw new NotSupportedException();
}
