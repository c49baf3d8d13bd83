using Microsoft.Extensions.Logging;

namespace ServiceHub.Data.AnswerCache;

/// <summary>Tells trouble once, and once that it is over: each look-up meets it.</summary>
internal sealed class CacheHealth(ILogger logger)
{
    private int _isIll;

    public void Failed(Exception error)
    {
        if (Interlocked.Exchange(ref _isIll, 1) == 0)
        {
            Log.CacheInTrouble(logger, error);
        }
    }

    public void Worked()
    {
        if (Volatile.Read(ref _isIll) == 1 && Interlocked.Exchange(ref _isIll, 0) == 1)
        {
            Log.CacheWellAgain(logger);
        }
    }
}
