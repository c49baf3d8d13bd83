namespace ServiceHub.Sandbox.Tests.People.Places;

/// <summary>A test that compares with a file outside the repository, and says so where the file is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithFileAttribute : FactAttribute
{
    public FactWithFileAttribute(string path)
    {
        if (!File.Exists(path))
        {
            Skip = $"{path} is not on this machine.";
        }
    }
}
