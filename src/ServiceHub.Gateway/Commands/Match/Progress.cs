using System.Globalization;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>Tells how far long work has come; not part of its result.</summary>
internal sealed class Progress(TextWriter errors)
{
    private const int Tenths = 10;
    private readonly Lock _lock = new();
    private int _told;

    public void Say(string text)
    {
        lock (_lock)
        {
            errors.WriteLine(text);
        }
    }

    /// <summary>Tells each tenth once; safe for several threads.</summary>
    public void Report(int done, int all)
    {
        lock (_lock)
        {
            var tenth = (int)((long)done * Tenths / all);
            if (tenth > _told)
            {
                _told = tenth;
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Compared {tenth * Tenths} %."));
            }
        }
    }
}
