using System.Xml;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>An element of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text, when that is fixed.</param>
/// <param name="Placeholder">What its text is, when each call tells that.</param>
/// <param name="Children">The elements in it.</param>
internal sealed record ElementTemplate(
    XmlQualifiedName Name, string? Text, string? Placeholder, IReadOnlyList<ElementTemplate> Children)
{
    /// <summary>The placeholders of the element and of all within.</summary>
    public IEnumerable<string> AllPlaceholders =>
        Children.SelectMany(child => child.AllPlaceholders).Concat(Placeholder is null ? [] : [Placeholder]);

    public static ElementTemplate Of(XmlQualifiedName name, string placeholder) => new(name, null, placeholder, []);

    public static ElementTemplate Of(XmlQualifiedName name, IReadOnlyList<ElementTemplate> children) => new(name, null, null, children);

    /// <summary>Writes the element; one that stands for the subjects once for each.</summary>
    public void Write(XmlWriter writer, SoapCall call)
    {
        if (Placeholder == Placeholders.Subjects)
        {
            foreach (var subject in call.Subjects)
            {
                writer.WriteElementString(Name.Name, Name.Namespace, subject.Digits);
            }
            return;
        }
        writer.WriteStartElement(Name.Name, Name.Namespace);
        foreach (var child in Children)
        {
            child.Write(writer, call);
        }
        writer.WriteString(Placeholder is null ? Text : call.Find(Placeholder));
        writer.WriteEndElement();
    }
}
