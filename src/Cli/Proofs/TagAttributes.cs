using AngleSharp.Html.Parser.Tokens.Struct;

namespace Cli.Proofs;

/// <summary>The attributes of one tag, read where they lie: they are large, and a page has thousands.</summary>
internal readonly ref struct TagAttributes(ref StructAttributes attributes)
{
    private readonly ref StructAttributes attributes = ref attributes;

    /// <summary>The value of an attribute, or null when the tag does not have it.</summary>
    public string? Find(string name)
    {
        foreach (var attribute in this)
        {
            if (attribute.Name.SequenceEqual(name))
                return attribute.Value.ToString();
        }

        return null;
    }

    /// <summary>Goes through the attributes in order.</summary>
    public Enumerator GetEnumerator() => new(ref attributes);

    /// <summary>One attribute.</summary>
    public readonly ref struct Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        /// <summary>Its name in lower case.</summary>
        public ReadOnlySpan<char> Name { get; } = name;

        /// <summary>Its value, with character references read.</summary>
        public ReadOnlySpan<char> Value { get; } = value;

        /// <summary>Its two parts.</summary>
        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = Name;
            value = Value;
        }
    }

    /// <summary>The step from one attribute to the next.</summary>
    public ref struct Enumerator(ref StructAttributes attributes)
    {
        private readonly ref StructAttributes attributes = ref attributes;
        private int index = -1;

        /// <summary>The attribute reached.</summary>
        public readonly Attribute Current
        {
            get
            {
                var attribute = attributes[index];
                return new Attribute(attribute.Name.Memory.Span, attribute.Value.Memory.Span);
            }
        }

        /// <summary>Goes on; false after the last.</summary>
        public bool MoveNext() => ++index < attributes.Count;
    }
}
