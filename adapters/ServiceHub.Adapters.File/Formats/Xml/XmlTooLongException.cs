namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>A record or something else in an XML file is longer than anything there should be.</summary>
internal sealed class XmlTooLongException : Exception;
