"""The folder that the program loads: ONNX, quantised, with its provenance."""
