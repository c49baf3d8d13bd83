namespace ServiceHub.Adapters.Conversion.Names;

/// <summary>What a title is; it decides where the title may stand.</summary>
internal enum TitleKind
{
    /// <summary>Of every citizen. Begins a name; behind it stand abbreviations at most.</summary>
    Civil,

    /// <summary>Of monks, novices and nuns; stands as the civil ones do.</summary>
    Monastic,

    /// <summary>Of soldiers, sailors, airmen and police; may be acting, and may name a woman.</summary>
    Rank,

    /// <summary>Of a degree, a profession or birth; others may stand before and behind it.</summary>
    Other,
}
