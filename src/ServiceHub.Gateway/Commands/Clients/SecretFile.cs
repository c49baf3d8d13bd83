namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>A new file for a secret. It is made before the secret, so that no secret is made that nobody can be told.</summary>
internal sealed class SecretFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _path;
    private bool _written;

    /// <exception cref="CommandException">It cannot be made, or is there already.</exception>
    public SecretFile(string path)
    {
        _path = Path.GetFullPath(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        try
        {
            _stream = new FileStream(_path, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The secret's file cannot be made: {error.Message} Name one that is not there yet.");
        }
    }

    /// <summary>Writes the secret, without anything else.</summary>
    /// <returns>Where it is.</returns>
    public async Task<string> WriteAsync(string secret, CancellationToken cancellation)
    {
        await _stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(secret), cancellation);
        _written = true;
        return _path;
    }

    /// <summary>Leaves nothing behind where there was no secret.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_written)
        {
            File.Delete(_path);
        }
    }
}
