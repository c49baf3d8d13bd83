namespace ServiceHub.Sandbox.Tests.Agencies;

internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicehub-sandbox-");

    public string Sandbox => Path.Combine(_directory.FullName, "sandbox");

    public void Dispose() => _directory.Delete(recursive: true);
}
