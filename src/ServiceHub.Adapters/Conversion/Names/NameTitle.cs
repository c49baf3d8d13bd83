namespace ServiceHub.Adapters.Conversion.Names;

/// <summary>A form in which a title is written.</summary>
/// <param name="Form">As it stands in the text.</param>
/// <param name="Long">Its long form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NeedsBlank">Whether a blank must follow, as nothing in the form itself tells where it ends.</param>
internal sealed record NameTitle(string Form, string Long, TitleKind Kind, bool NeedsBlank = false)
{
    /// <summary>Whether its own dot ends it, so that it can be the beginning of no name.</summary>
    public bool EndsItself { get; } = Form.EndsWith('.') || Form.EndsWith('ฯ');
}
