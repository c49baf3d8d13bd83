using System.Text;
using System.Xml;
using ServiceHub.Adapters.File.Statements;

namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>
/// Goes through an XML file. One that is not well-formed is refused whole: where its tags do not fit, nobody knows whose data stand
/// where. Names are told only of what stands outside of texts.
/// </summary>
internal sealed class XmlFileReader : IFileReader
{
    /// <summary>The most characters of a record, and of anything outside of one.</summary>
    public const int LongestRecord = 256 * 1024;

    private const int Deepest = 32;

    private readonly XmlFormat _format;
    private readonly BoundedText _text;
    private readonly XmlReader _reader;
    private readonly XmlNode?[] _open = new XmlNode?[Deepest + 1];
    private readonly StringBuilder _value = new();
    private readonly string?[] _stated;
    private readonly bool[] _seen;
    private string?[]? _record;
    private string? _rejection;
    private int _recordDepth;
    private int _line;

    public XmlFileReader(XmlFormat format, Stream stream)
    {
        _format = format;
        _text = new BoundedText(stream, format.Encoding, LongestRecord);
        _reader = XmlReader.Create(_text, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        _stated = new string?[format.Stated.All.Count];
        _seen = new bool[format.Fields.All.Count];
    }

    public FileStatement Statement { get; } = new();

    public string? Refusal { get; private set; }

    public FileEntry Entry { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadToRecordAsync(cancellation);
        }
        catch (XmlException exception)
        {
            // Its text may quote the file.
            Refusal = $"The file is not well-formed XML, or has a document type, at line {exception.LineNumber}.";
        }
        catch (DecoderFallbackException)
        {
            Refusal = "The file holds bytes that are no text in the agreed encoding.";
        }
        catch (XmlTooLongException)
        {
            Refusal = $"A record or something else in the file has more than {LongestRecord} characters.";
        }
        return false;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private async ValueTask<bool> ReadToRecordAsync(CancellationToken cancellation)
    {
        while (Refusal is null && await _reader.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (_record is null)
            {
                _text.Begin();
            }
            if (_reader.Depth > Deepest)
            {
                Refusal = $"Elements lie more than {Deepest} deep in each other.";
            }
            else if (Take() && Refusal is null)
            {
                return true;
            }
        }
        if (Refusal is null)
        {
            Finish();
        }
        return false;
    }

    /// <summary>Takes one node; true when it ends a record.</summary>
    private bool Take()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                TakeStart();
                return _reader.IsEmptyElement && TakeEnd(_reader.Depth);
            case XmlNodeType.EndElement:
                return TakeEnd(_reader.Depth);
            case XmlNodeType.Text or XmlNodeType.CDATA:
                TakeText();
                return false;
            default:
                return false;
        }
    }

    private void TakeStart()
    {
        var depth = _reader.Depth;
        var above = depth == 0 ? _format.Document : _open[depth - 1];
        var node = above?.Element(_reader.LocalName, _reader.NamespaceURI);
        _open[depth] = node;
        _value.Clear();
        if (node is null && (depth == 0 || _record is not null))
        {
            Refusal = depth == 0 ? "The file's root is not the one that the manifest describes." : $"A record has the element {_reader.LocalName}, which the manifest does not describe.";
            return;
        }
        if (node?.IsRecord == true)
        {
            (_record, _recordDepth, _rejection) = (new string?[_seen.Length], depth, null);
            _line = ((IXmlLineInfo)_reader).LineNumber;
        }
        TakeAttributes(node);
    }

    private void TakeAttributes(XmlNode? node)
    {
        const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
        const string Declaration = "http://www.w3.org/2000/xmlns/";
        for (var i = 0; node is not null && i < _reader.AttributeCount; i++)
        {
            _reader.MoveToAttribute(i);
            if (node.Attribute(_reader.LocalName, _reader.NamespaceURI) is { } field)
            {
                Put(field, _reader.Value);
            }
            else if (_record is not null && _reader.NamespaceURI is not (Schema or Declaration))
            {
                Refusal ??= $"A record has the attribute {_reader.LocalName}, which the manifest does not describe.";
            }
        }
        _reader.MoveToElement();
    }

    private void TakeText()
    {
        var node = _open[_reader.Depth - 1];
        if (node?.Field is not null)
        {
            _value.Append(_reader.Value);
        }
        else if (_record is not null)
        {
            _rejection ??= "Text stands between the record's elements.";
        }
    }

    private bool TakeEnd(int depth)
    {
        if (_open[depth] is { Field: { } field })
        {
            Put(field, _value.ToString());
            _value.Clear();
        }
        if (_record is null || depth != _recordDepth)
        {
            return false;
        }
        for (var i = 0; i < _record.Length; i++)
        {
            _seen[i] |= _record[i] is not null;
            // An element that is not there holds nothing; a field that is null is one that an older layout did not have.
            _record[i] ??= _rejection is null ? "" : null;
        }
        Entry = new FileEntry(_line, new FileRow(_record), _rejection);
        _record = null;
        return true;
    }

    private void Put(int field, string value)
    {
        var text = value.Trim();
        if (_record is null)
        {
            _stated[field] ??= text;
            return;
        }
        _rejection ??= _record[field] is not null ? $"The field {_format.Fields.All[field]} comes more than once."
            : FieldText.IsText(text, mayBreak: true) ? null : $"The field {_format.Fields.All[field]} holds signs that are no text.";
        _record[field] ??= text;
    }

    private void Finish()
    {
        var missing = Enumerable.Range(0, _seen.Length).Where(field => !_seen[field] && !_format.Optional.Contains(field)).Select(field => _format.Fields.All[field]).ToList();
        Refusal = missing.Count > 0
            ? $"No record has: {string.Join(", ", missing)}."
            : _format.Place?.Take(name => _stated[_format.Stated.IndexOf(name)!.Value], Statement);
    }
}
