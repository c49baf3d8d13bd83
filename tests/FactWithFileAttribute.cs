namespace ServiceHub.Testing;

/// <summary>A test that compares with a file outside the repository, and says so where the file is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithFileAttribute : FactAttribute
{
    public FactWithFileAttribute(string path)
    {
        if (!File.Exists(path))
        {
            Skip = $"{path} is not on this machine.";
        }
    }
}
